package vn.govmail.rule;

/** What a mailbox is for, in the terms of Điều 5 of 12/2012/QĐ-UBND. */
public enum MailboxKind {
    /** One person (cá nhân). */
    PERSON,
    /** A whole agency (cơ quan). */
    AGENCY,
    /** A division of an agency or district (phòng, ban). */
    DEPARTMENT,
    /** A district or town (huyện, thị xã). */
    DISTRICT,
    /** A commune or ward (xã, phường). */
    COMMUNE,
    /** Everybody in the province or in an agency (hộp thư đại diện toàn thể). */
    BROADCAST
}
