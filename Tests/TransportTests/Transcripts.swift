/// What real servers say, in the words of their kind; lengths of literals count CRLF.
enum Transcripts {
    static let all = ["Dovecot": dovecot, "Gmail": gmail, "Exchange": exchange, "Cyrus": cyrus]

    static let dovecot = """
        * FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)
        * OK [PERMANENTFLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft \\*)] Flags permitted.
        * 3 EXISTS
        * 0 RECENT
        * OK [UNSEEN 2] First unseen.
        * OK [UIDVALIDITY 1795494665] UIDs valid
        * OK [UIDNEXT 4] Predicted next UID
        * OK [HIGHESTMODSEQ 7] Highest
        d2 OK [READ-WRITE] Select completed (0.001 + 0.000 secs).
        * 1 FETCH (UID 1 RFC822.SIZE 710 INTERNALDATE "24-Nov-2026 04:31:05 +0000")
        d3 OK Fetch completed.
        * 1 FETCH (UID 1 BODY[] {26}
        Subject: hai

        d4 OK no
        )
        * 4 EXISTS
        d4 OK Fetch completed.
        + idling
        * OK Still here
        * 2 EXPUNGE
        d5 OK Idle completed.
        * OK [COPYUID 1795494666 1:2,7 11:13] Moved UIDs.
        d6 OK Move completed.
        * BYE Logging out
        d7 OK Logout completed.

        """

    static let gmail = """
        * CAPABILITY IMAP4rev1 UNSELECT IDLE NAMESPACE QUOTA ID XLIST CHILDREN X-GM-EXT-1 UIDPLUS MOVE APPENDLIMIT=35651584
        d1 OK Success
        * FLAGS (\\Answered \\Flagged \\Draft \\Deleted \\Seen $NotPhishing $Phishing)
        * OK [UIDVALIDITY 1] UIDs valid.
        * 1 EXISTS
        * OK [UIDNEXT 9] Predicted next UID.
        d2 OK [READ-ONLY] INBOX selected. (Success)
        * 1 FETCH (X-GM-THRID 1278455344230334865 X-GM-LABELS ("\\\\Inbox" "Surat Masuk") UID 8 BODY[] {5}
        a

         FLAGS (\\Seen $NotPhishing))
        d3 OK Success
        * LIST (\\HasNoChildren \\Trash) "/" "[Gmail]/Tong Sampah"
        * LIST (\\HasChildren \\Noselect) "/" "[Gmail]"
        d4 OK Success
        d5 NO [TRYCREATE] No folder Arsip (Failure)
        d6 NO [ALERT] Please log in via your web browser: https://support.google.com/mail/accounts/answer/78754 (Failure)
        * BYE Session expired, please login again.

        """

    static let exchange = """
        * CAPABILITY IMAP4 IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2 SASL-IR UIDPLUS MOVE ID UNSELECT CHILDREN IDLE NAMESPACE LITERAL+
        d1 OK CAPABILITY completed.
        * 2 EXISTS
        * 0 RECENT
        * FLAGS (\\Seen \\Answered \\Flagged \\Deleted \\Draft $MDNSent)
        * OK [PERMANENTFLAGS (\\Seen \\Answered \\Flagged \\Deleted \\Draft $MDNSent)] Permanent flags
        * OK [UNSEEN 1] Is the first unseen message
        * OK [UIDVALIDITY 14] UIDVALIDITY value
        * OK [UIDNEXT 105] The next unique identifier value
        d2 OK [READ-WRITE] SELECT completed.
        * 1 FETCH (UID 103 RFC822.SIZE 11880 INTERNALDATE " 3-Nov-2026 09:05:00 +0700")
        * 2 FETCH (BODY[HEADER]<0> {2}

         UID 104)
        d3 OK FETCH completed.
        * LIST (\\Marked \\HasNoChildren) "/" {7}
        Arsip 1
        * SEARCH\u{20}
        d4 OK SEARCH completed.
        d5 BAD User is authenticated but not connected.
        * BYE Connection is closed. 13

        """

    static let cyrus = """
        * 1 EXISTS
        * 1 RECENT
        * FLAGS (\\Answered \\Flagged \\Draft \\Deleted \\Seen)
        * OK [PERMANENTFLAGS (\\Answered \\Flagged \\Draft \\Deleted \\Seen \\*)] Ok
        * OK [UIDVALIDITY 1091480003] Ok
        * OK [UIDNEXT 2] Ok
        * OK [HIGHESTMODSEQ 12] Ok
        * OK [URLMECH INTERNAL] Ok
        d2 OK [READ-WRITE] Completed
        * LIST (\\HasNoChildren) "." "INBOX.Arsip &- &AOk-"
        * LIST (\\Noselect) NIL ""
        * STATUS "INBOX.Arsip" (MESSAGES 17 UIDNEXT 18 HIGHESTMODSEQ 9223372036854775807)
        * SEARCH 2 3 6 (MODSEQ 917162500)
        d3 OK [APPENDUID 1091480003 18] Completed
        * ESEARCH (TAG "d4") UID COUNT 17
        * 1 FETCH (FLAGS () ENVELOPE ("Tue, 24 Nov 2026 04:31:05 +0000" "{9}" ((NIL NIL "a" "b.test")) NIL NIL NIL NIL NIL NIL NIL) UID 1 BODY[] NIL)
        * NO Quota at 91%
        d4 OK Completed (0.000 sec)

        """
}
