package vn.govmail.naming.intake;

/** What a column of a staff list may hold. Headings are found in Vietnamese and English; see {@link ColumnPlan}. */
public enum StaffColumn {
    /** The whole name (Họ và tên), of a person or of the unit in whose row it stands. */
    FULL_NAME,
    /** The family name (Họ). */
    FAMILY,
    /** The middle name (Tên đệm, chữ đệm). */
    MIDDLE,
    /** Family and middle name in one column (Họ và tên đệm). */
    FAMILY_AND_MIDDLE,
    /** The given name (Tên). */
    GIVEN,
    /** The number in the province's staff records (Mã cán bộ); never a citizen's number. */
    STAFF_ID,
    /** Office or title (Chức vụ). */
    POSITION,
    /** The agency's name (Đơn vị, Cơ quan). */
    AGENCY,
    /** The agency's identifier in the directory (Mã đơn vị). */
    AGENCY_ID,
    /** The division (Phòng, ban). */
    DEPARTMENT,
    /** The district (Huyện). */
    DISTRICT,
    /** The commune (Xã). */
    COMMUNE,
    /** The official address that the person has already (Địa chỉ thư điện tử). */
    ADDRESS,
    /** An address used before, perhaps at another provider (Địa chỉ thư cũ). */
    OLD_ADDRESS,
    /** A telephone number (Điện thoại). */
    PHONE,
    /** Which reading of an uncertain name a person chose: the mailbox name that it gives (Chọn cách đọc). */
    CHOICE,
    /** For what the mailbox is (Loại hộp thư): a person, an agency, a division, a district, a commune, everybody in an agency. */
    KIND,
    /** Remarks (Ghi chú). */
    NOTE
}
