package vn.govmail.signing.pdf.change;

/**
 * Where in the document nothing may change, and what to say if something does.
 *
 * @param code the code for a change here
 * @param subject field, page or empty
 * @param detail the entry by which one gets here
 */
record Area(ChangeCode code, String subject, String detail) {}
