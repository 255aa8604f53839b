extension Migrations {
    /// Pages that are still to be printed for a mail. Until then, or until its patience is over, the mail is not due.
    static let prints = """
        CREATE TABLE cetakan (
            outbox_id INTEGER PRIMARY KEY REFERENCES outbox (id) ON DELETE CASCADE,
            nama TEXT NOT NULL,
            isi TEXT NOT NULL
        );
        """
}
