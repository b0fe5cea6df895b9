package vn.govmail.naming.directory;

/** What somebody does in an agency, as far as the rules on mailboxes ask. */
public enum Duty {
    /** Head of the agency (thủ trưởng). */
    HEAD,
    /** Deputy head. */
    DEPUTY_HEAD,
    /** Records clerk (văn thư). */
    RECORDS_CLERK,
    /** The agency's contact for information technology. */
    IT_CONTACT,
    /** Administrator of the mail system (quản trị). */
    ADMINISTRATOR,
    /** Any other official (CBCCVC). */
    STAFF
}
