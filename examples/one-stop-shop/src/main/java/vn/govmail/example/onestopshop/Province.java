package vn.govmail.example.onestopshop;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.govmail.GovMail;
import vn.govmail.address.Agency;
import vn.govmail.address.CertificateBinding;
import vn.govmail.address.CertificateBinding.Kind;
import vn.govmail.address.MailAddress;
import vn.govmail.document.Sha256;
import vn.govmail.naming.Abbreviation;
import vn.govmail.naming.Naming;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Owner;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.signing.Signatures;
import vn.govmail.signing.TrustAnchors;
import vn.govmail.testkit.ProvincialServer;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

/**
 * A small province: a mail server, an authority that issues seals, a few agencies with the mailboxes that the regulation
 * gives them, and the directory in which all of that stands.
 */
final class Province implements AutoCloseable {
    static final RuleSet RULES = RuleSets.named("dak-nong-2012");
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final String SUPERIOR = "UBND tỉnh Đắk Nông";

    private final ProvincialServer server = ProvincialServer.start("daknong.gov.vn");
    private final TestPki pki = TestPki.create("Test root of the State");
    private final Directory directory = Directory.inMemory();
    private final Naming naming = Naming.under(RULES);

    final Office informationAndCommunications = office("Sở Thông tin và Truyền thông");
    final Office health = office("Sở Y tế");
    final Office finance = office("Sở Tài chính");
    final MailAddress official;

    /** An agency with its mailbox and its seal. */
    record Office(Agency agency, MailAddress mailbox, SigningIdentity seal) {}

    Province() throws Exception {
        PersonName name = PersonName.parse("Nguyễn Thị Minh Khai");
        Owner owner = Owner.official(health.agency(), "Nguyễn Thị Minh Khai");
        official = directory
                .reserve(naming.propose(name, Unit.agency(health.agency().id())), owner)
                .address()
                .orElseThrow();
        server.addMailbox(official, "Daknong!@");
        // the directory knows that the department of health also writes from a free mailbox
        directory.add(MailAddress.parse("soyte.daknong@gmail.com"), Owner.agency(health.agency()));
        server.outside("gmail.com", "dmarc=pass header.from=gmail.com");
    }

    private Office office(String name) {
        String id = Abbreviation.of(name).value();
        SigningIdentity seal = pki.issueSeal(name, SUPERIOR);
        Agency agency = Agency.named(id, name, SUPERIOR)
                .withCertificate(new CertificateBinding(Kind.CERTIFICATE_SHA256, sha256(seal), SINCE, null));
        directory.register(agency);
        Optional<MailAddress> address = directory
                .reserve(naming.propose(MailboxKind.AGENCY, Unit.agency(id)), Owner.agency(agency))
                .address();
        server.addMailbox(address.orElseThrow(), "Daknong!@");
        return new Office(agency, address.orElseThrow(), seal);
    }

    private static String sha256(SigningIdentity seal) {
        try {
            return Sha256.of(seal.certificate().getEncoded());
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    ProvincialServer server() {
        return server;
    }

    /** What the one-stop shop (một cửa điện tử) sets up once and shares. */
    GovMail intake() {
        return GovMail.under(RULES)
                .addressBook(directory)
                .signatures(Signatures.trusting(TrustAnchors.of(List.of(pki.root()))))
                .trustingResultsOf(server.authservId())
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
