/// The secretariat's pages.
///
/// Contract: a page is made from one snapshot of the register, and writes nothing but who signed in. What a person does on a
/// page becomes an act that is stored first and then decided by the office's desk, like a mail; the page only shows what came
/// of it. Everything that a mail brought is shown as text, never as markup. Whoever is not signed in sees the sign-in page
/// and what is public; an officer sees his own letters.
public enum Web {}
