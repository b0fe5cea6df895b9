package vn.govmail.example.benchmarks.dss;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Validates a file with EU DSS under its default policy, offline. Speaks in types of the platform alone, so that it can be
 * called from another class loader.
 */
public final class DssCheck implements BiFunction<byte[], Map<String, byte[]>, Map<String, String>> {
    private final CommonCertificateVerifier verifier;
    private final Date at;

    /** Makes checks from anchors and revocation lists, all in DER, the lists one behind the other as {@code crls}. */
    public static final class Factory implements BiFunction<List<byte[]>, List<byte[]>, DssCheck> {
        private final Date at;

        public Factory(Date at) {
            this.at = at;
        }

        @Override
        public DssCheck apply(List<byte[]> anchors, List<byte[]> crls) {
            return new DssCheck(anchors, crls, at);
        }
    }

    private DssCheck(List<byte[]> anchors, List<byte[]> crls, Date at) {
        this.at = at;
        this.verifier = verifier(anchors, crls);
    }

    /** Trusts these anchors and has these lists, all in DER; fetches nothing. */
    static CommonCertificateVerifier verifier(List<byte[]> anchors, List<byte[]> crls) {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        anchors.forEach(anchor -> trusted.addCertificate(DSSUtils.loadCertificate(anchor)));
        verifier.setTrustedCertSources(trusted);
        if (!crls.isEmpty()) {
            verifier.setCrlSource(new Lists(new ExternalResourcesCRLSource(
                    crls.stream().map(ByteArrayInputStream::new).toArray(InputStream[]::new))));
        }
        return verifier;
    }

    /**
     * What DSS says of each signature: its id and "FORMAT INDICATION", with the sub-indication where there is one.
     *
     * @param detached what signatures were made over that stand in a file of their own, by its name
     */
    @Override
    public Map<String, String> apply(byte[] file, Map<String, byte[]> detached) {
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(file));
        List<DSSDocument> contents = new ArrayList<>();
        detached.forEach((name, content) -> contents.add(new InMemoryDocument(content, name)));
        validator.setDetachedContents(contents);
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(at);
        SimpleReport report = validator.validateDocument().getSimpleReport();
        Map<String, String> answers = new TreeMap<>();
        for (String id : report.getSignatureIdList()) {
            String sub = report.getSubIndication(id) == null ? "" : " " + report.getSubIndication(id);
            answers.put(id, report.getSignatureFormat(id) + " " + report.getIndication(id) + sub);
        }
        return answers;
    }

    /**
     * {@code DssCheck ROOT.cer LIST.crl… FILE…}: one line for each file; exit code 1 unless all signatures are
     * TOTAL_PASSED.
     */
    public static void main(String[] arguments) throws IOException {
        List<byte[]> crls = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (String argument : Arrays.asList(arguments).subList(1, arguments.length)) {
            if (argument.endsWith(".crl")) {
                crls.add(Files.readAllBytes(Path.of(argument)));
            } else {
                files.add(argument);
            }
        }
        DssCheck check = new DssCheck(List.of(Files.readAllBytes(Path.of(arguments[0]))), crls, new Date());
        boolean passed = !files.isEmpty();
        for (String file : files) {
            Map<String, String> answers = check.apply(Files.readAllBytes(Path.of(file)), Map.of());
            System.out.println(file + "\t" + answers.values());
            passed &= !answers.isEmpty() && answers.values().stream().allMatch(answer -> answer.endsWith(" TOTAL_PASSED"));
        }
        System.exit(passed ? 0 : 1);
    }

    /** Lists that are at hand, as DSS wants to be given them. */
    private static final class Lists implements RevocationSource<CRL> {
        private static final long serialVersionUID = 1L;
        private final ExternalResourcesCRLSource lists;

        Lists(ExternalResourcesCRLSource lists) {
            this.lists = lists;
        }

        @Override
        public RevocationToken<CRL> getRevocationToken(CertificateToken certificate, CertificateToken issuer) {
            return lists.getRevocationTokens(certificate, issuer).stream().findFirst().orElse(null);
        }
    }
}
