package vn.govmail.operation;

/** What a calendar could not vouch for. */
public enum CalendarNote {
    /** The Prime Minister's choice of days for this year is not known here. */
    YEAR_NOT_DECIDED,
    /** The year stands outside the table of lunar dates. */
    LUNAR_DATE_NOT_KNOWN,
    /** The law on holidays of that time was not verified. */
    HOLIDAY_LAW_NOT_VERIFIED,
    /** No office hours are known for the day. */
    HOURS_NOT_KNOWN,
    /** Office hours are known, but not since when they held. */
    HOURS_SINCE_NOT_VERIFIED
}
