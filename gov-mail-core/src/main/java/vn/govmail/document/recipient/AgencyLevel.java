package vn.govmail.document.recipient;

/** Where in the State an agency stands, as far as groups of recipients tell them apart. */
public enum AgencyLevel {
    /** A ministry or another central agency. */
    CENTRAL,
    /** The people's committee of a province or of a city under the central government. */
    PROVINCE,
    /** A department, board or sector of the directory's own province: "sở, ban, ngành". */
    DEPARTMENT,
    /** The people's committee of a district, a town or a provincial city. */
    DISTRICT,
    /** The people's committee of a commune, a ward, a township or a special zone. */
    COMMUNE,
    /** Any other: found by its name, in no group. */
    OTHER
}
