package vn.govmail.rule;

/** The named parts that an address template may use, written in braces, for example {@code {given}}. */
public enum AddressPart {
    /** The given name, without tone marks (tên người dùng). */
    GIVEN("given", true),
    /** First letters of the family and middle names (viết tắt phần họ và tên đệm). */
    INITIALS("initials", true),
    /** The family name (họ). */
    FAMILY("family", true),
    /** The middle name (tên đệm). */
    MIDDLE("middle", true),
    /** All of the name's syllables in their order. */
    FULL_NAME("full-name", true),
    /** The agency's abbreviation (tên viết tắt của cơ quan). */
    AGENCY("agency", false),
    /** The division's abbreviation (tên viết tắt của phòng, ban). */
    DEPARTMENT("department", false),
    /** The district's name (tên huyện, thị). */
    DISTRICT("district", false),
    /** The commune's name (tên xã, phường). */
    COMMUNE("commune", false),
    /** A person's office or role (chức vụ, chức danh), as the caller states it. */
    POSITION("position", false),
    /** Digits or letters that the caller supplies: a staff number, a year. */
    DIGITS("digits", false);

    private final String keyword;
    private final boolean ofNames;

    AddressPart(String keyword, boolean ofNames) {
        this.keyword = keyword;
        this.ofNames = ofNames;
    }

    /** The word used in templates. */
    public String keyword() {
        return keyword;
    }

    /** Whether it comes from a person's name. */
    public boolean isOfPersonName() {
        return ofNames;
    }

    /** Whether it names a unit: an agency, a division, a district, a commune. */
    public boolean isOfUnit() {
        return !ofNames && this != POSITION && this != DIGITS;
    }
}
