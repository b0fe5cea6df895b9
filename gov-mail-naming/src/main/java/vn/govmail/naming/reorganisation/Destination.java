package vn.govmail.naming.reorganisation;

import vn.govmail.address.Agency;
import vn.govmail.naming.Abbreviation;
import vn.govmail.naming.Unit;
import vn.govmail.rule.AddressPart;
import vn.govmail.rule.MailboxKind;

/**
 * The agency into which others go.
 *
 * @param agency the agency
 * @param unit as it stands in addresses
 * @param kind what it is: agency, district or commune
 */
record Destination(Agency agency, Unit unit, MailboxKind kind) {

    static Destination of(Agency agency, MergeList.Merge merge) {
        String name = merge.name().isEmpty() ? agency.name() : merge.name();
        AddressPart part = part(merge.kind());
        Abbreviation own = merge.shortName().isEmpty()
                ? derived(merge.kind(), agency.id(), name)
                : Abbreviation.given(name, merge.shortName());
        Unit unit = Unit.everybody().with(part, own);
        return new Destination(
                agency, merge.district().isEmpty() ? unit : unit.inDistrict(merge.district()), merge.kind());
    }

    private static Abbreviation derived(MailboxKind kind, String id, String name) {
        return switch (kind) {
            case DISTRICT -> Abbreviation.ofDistrict(name);
            case COMMUNE -> Abbreviation.ofCommune(name);
            default -> Unit.shortNameOf(id, name);
        };
    }

    private static AddressPart part(MailboxKind kind) {
        return switch (kind) {
            case DISTRICT -> AddressPart.DISTRICT;
            case COMMUNE -> AddressPart.COMMUNE;
            default -> AddressPart.AGENCY;
        };
    }
}
