package vn.govmail.naming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.govmail.rule.AddressFormat;
import vn.govmail.rule.Bearer;
import vn.govmail.rule.DuplicatePolicy;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.Obligation;
import vn.govmail.rule.Provision;
import vn.govmail.rule.Regulation;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.Validity;

/** The formats of khoản 1 Điều 5 of 12/2012/QĐ-UBND as a rule set for tests. */
public final class DakNong {
    private static final Validity SINCE_2012 = new Validity(LocalDate.of(2012, 8, 27), null);

    private DakNong() {}

    /** The rule set. */
    public static RuleSet rules() {
        return rules(DuplicatePolicy.LETTERS);
    }

    /** The rule set with another way to treat taken addresses. */
    public static RuleSet rules(DuplicatePolicy duplicates) {
        List<AddressFormat> formats = new ArrayList<>();
        formats.add(format("a", MailboxKind.PERSON, "{given}{initials}.{agency}", duplicates));
        formats.add(format("b", MailboxKind.AGENCY, "{agency}", duplicates));
        formats.add(format("c", MailboxKind.DEPARTMENT, "{department}.{agency}", duplicates));
        formats.add(format("d", MailboxKind.DISTRICT, "{district}", duplicates));
        formats.add(format("d", MailboxKind.DEPARTMENT, "{department}.{district}", duplicates));
        formats.add(format("d", MailboxKind.COMMUNE, "{commune}.{district}", duplicates));
        formats.add(format("d", MailboxKind.PERSON, "{given}{initials}.{agency}.{district}", duplicates));
        formats.add(format("e", MailboxKind.BROADCAST, "internal", duplicates));
        formats.add(format("e", MailboxKind.BROADCAST, "internal.{agency}", duplicates));
        return RuleSet.of(List.of(new Regulation(
                "dak-nong-2012",
                "1",
                "12/2012/QĐ-UBND",
                "UBND tỉnh Đắk Nông",
                "Quy chế quản lý, sử dụng hệ thống thư điện tử",
                "Regulation on the e-mail system",
                SINCE_2012,
                List.of("daknong.gov.vn"),
                Set.of("internal", "postmaster", "abuse"),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                formats,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of())));
    }

    private static AddressFormat format(String point, MailboxKind kind, String template, DuplicatePolicy duplicates) {
        Provision provision = new Provision(
                "DN-12-2012.D5.K1." + point,
                Obligation.MUST,
                Set.of(Bearer.ADMINISTRATOR),
                SINCE_2012,
                "Quy tắc đặt tên hộp thư",
                "Naming rule",
                List.of(),
                "điểm " + point + " khoản 1 Điều 5",
                "point " + point + ", clause 1, article 5");
        return AddressFormat.of(
                provision,
                kind,
                template,
                "daknong.gov.vn",
                kind == MailboxKind.PERSON ? duplicates : DuplicatePolicy.BY_HAND);
    }
}
