package vn.govmail.naming.intake;

import java.util.ArrayList;
import java.util.List;
import vn.govmail.address.Agency;
import vn.govmail.naming.Abbreviation;
import vn.govmail.naming.Unit;
import vn.govmail.rule.AddressPart;
import vn.govmail.text.TextFolding;

/**
 * Where somebody works, as it may stand in the address (điểm d khoản 1 Điều 5 of 12/2012/QĐ-UBND): in a commune, in a division of
 * a district, in an agency of a district. The columns count only where the agency is that committee itself; who works in a
 * provincial department may have a commune in the row for another reason.
 */
final class Workplaces {
    private static final List<String> DISTRICT_COMMITTEES = List.of(
            "ubnd huyen",
            "ubnd thi xa",
            "ubnd thanh pho",
            "uy ban nhan dan huyen",
            "uy ban nhan dan thi xa",
            "uy ban nhan dan thanh pho");
    private static final List<String> COMMUNE_COMMITTEES = List.of(
            "ubnd xa",
            "ubnd phuong",
            "ubnd thi tran",
            "uy ban nhan dan xa",
            "uy ban nhan dan phuong",
            "uy ban nhan dan thi tran",
            "xa",
            "phuong",
            "thi tran");

    private Workplaces() {}

    /** The units to try, the closest first; the agency itself is not among them. */
    static List<Unit> of(Candidate row, Agency agency, Unit agencyUnit) {
        List<Unit> units = new ArrayList<>();
        String district = row.read(StaffColumn.DISTRICT);
        String commune = row.read(StaffColumn.COMMUNE);
        String department = row.read(StaffColumn.DEPARTMENT);
        String name = TextFolding.search(agency.name());
        if (isPlace(commune) && begins(name, COMMUNE_COMMITTEES) && ends(name, commune)) {
            units.add(isPlace(district) ? Unit.commune(commune).inDistrict(district) : Unit.commune(commune));
        }
        if (isPlace(district)) {
            if (isPlace(department) && begins(name, DISTRICT_COMMITTEES)) {
                units.add(Unit.department(department).inDistrict(district));
            }
            units.add(agencyUnit.inDistrict(district));
        }
        return units;
    }

    /** The units to try for a division: of a district, of a commune, of the agency. */
    static List<Unit> ofDivision(Abbreviation division, Candidate row, Agency agency, Unit agencyUnit) {
        List<Unit> units = new ArrayList<>();
        String district = row.read(StaffColumn.DISTRICT);
        String commune = row.read(StaffColumn.COMMUNE);
        String name = TextFolding.search(agency.name());
        if (isPlace(district) && begins(name, DISTRICT_COMMITTEES)) {
            units.add(Unit.district(district).with(AddressPart.DEPARTMENT, division));
        }
        if (isPlace(commune) && begins(name, COMMUNE_COMMITTEES) && ends(name, commune)) {
            units.add(Unit.commune(commune).with(AddressPart.DEPARTMENT, division));
        }
        units.add(agencyUnit.with(AddressPart.DEPARTMENT, division));
        return units;
    }

    /** What has no letter names no place. */
    private static boolean isPlace(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean begins(String name, List<String> beginnings) {
        return beginnings.stream().anyMatch(beginning -> name.startsWith(beginning + " "));
    }

    private static boolean ends(String name, String commune) {
        String bare = TextFolding.search(commune).replaceFirst("^(xa|phuong|thi tran) ", "");
        return name.endsWith(" " + bare);
    }
}
