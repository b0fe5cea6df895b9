package vn.govmail.testkit.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.testkit.xml.SignedXml;

/** An XML file is judged by its own bytes: it reaches nothing, and nothing that the host has set changes the answer. */
@Isolated
class XmlIsolationTest {
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
    private static final String SIGNED = SignedXml.within("<letter><pay>1</pay></letter>")
            .reference("", ENVELOPED, EXCLUSIVE)
            .by(SEAL);
    private static final Map<String, String> HOSTILE = Map.ofEntries(
            Map.entry("javax.xml.parsers.DocumentBuilderFactory", "no.such.Factory"),
            Map.entry("javax.xml.parsers.SAXParserFactory", "no.such.Factory"),
            Map.entry("javax.xml.stream.XMLInputFactory", "no.such.Factory"),
            Map.entry("org.xml.sax.driver", "no.such.Driver"),
            Map.entry("jdk.xml.maxElementDepth", "1"),
            Map.entry("jdk.xml.elementAttributeLimit", "1"),
            Map.entry("jdk.xml.maxXMLNameLimit", "3"),
            Map.entry("jdk.xml.totalEntitySizeLimit", "10"),
            Map.entry("jdk.xml.entityExpansionLimit", "1"),
            Map.entry("javax.xml.accessExternalDTD", "all"));

    @Test
    void nothingIsFetchedThatAFileNames() throws Exception {
        List<URI> asked = new ArrayList<>();
        ProxySelector before = ProxySelector.getDefault();
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            ProxySelector.setDefault(noting(asked));
            String place = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            for (String file : List.of(
                    SignedXml.within("<letter/>")
                            .reference("", ENVELOPED)
                            .reference(place)
                            .by(SEAL),
                    "<!DOCTYPE letter SYSTEM \"" + place + "\">" + SIGNED,
                    "<!DOCTYPE letter [<!ENTITY % e SYSTEM \"" + place + "\">%e;]>" + SIGNED,
                    "<?xml-stylesheet href=\"" + place + "\"?>" + SIGNED,
                    SIGNED.replace(
                            "<pay>",
                            "<pay xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:noNamespaceSchemaLocation=\""
                                    + place + "\">"),
                    SIGNED.replace(
                            "<pay>",
                            "<i:include xmlns:i=\"http://www.w3.org/2001/XInclude\" href=\"" + place + "\"/><pay>"),
                    SIGNED.replace("<ds:X509Data>", "<ds:RetrievalMethod URI=\"" + place + "\"/><ds:X509Data>"))) {
                for (VerificationPolicy policy : VerificationPolicy.values()) {
                    report(file, policy);
                }
            }
            server.setSoTimeout(200);
            assertThat(isContacted(server)).isFalse();
        } finally {
            ProxySelector.setDefault(before);
        }
        assertThat(asked).isEmpty();
    }

    private static boolean isContacted(ServerSocket server) throws IOException {
        try {
            server.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private static ProxySelector noting(List<URI> asked) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                asked.add(uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                asked.add(uri);
            }
        };
    }

    @Test
    void settingsOfTheHostChangeNothing() {
        String expected =
                report(SIGNED, VerificationPolicy.INTEGRITY_ONLY).signatures().toString();
        String policy = Security.getProperty("jdk.xml.dsig.secureValidationPolicy");
        try {
            HOSTILE.forEach(System::setProperty);
            Security.setProperty("jdk.xml.dsig.secureValidationPolicy", "maxReferences 0,disallowAlg " + EXCLUSIVE);
            SignatureReport report = report(SIGNED, VerificationPolicy.INTEGRITY_ONLY);
            assertThat(report.overall()).isEqualTo(Verdict.VALID);
            assertThat(report.signatures()).hasToString(expected);
        } finally {
            HOSTILE.keySet().forEach(System::clearProperty);
            Security.setProperty("jdk.xml.dsig.secureValidationPolicy", policy);
        }
    }

    private static SignatureReport report(String xml, VerificationPolicy policy) {
        return SigningFixtures.VERIFIER.verify(
                Content.of(xml.getBytes(UTF_8)), Format.XML, SigningFixtures.request(policy));
    }
}
