package vn.govmail.testkit.signing;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

/** A database of keys and certificates as NSS keeps it, which poppler reads; made by NSS's own tools. */
final class NssDatabase {
    private final Path folder;

    private NssDatabase(Path folder) {
        this.folder = folder;
    }

    static NssDatabase in(Path parent) throws IOException, InterruptedException {
        NssDatabase database = new NssDatabase(Files.createDirectory(parent.resolve("nss")));
        database.tool("certutil", "-N", "--empty-password");
        return database;
    }

    NssDatabase trusting(TestPki pki) throws IOException, InterruptedException {
        tool("certutil", "-A", "-n", "root", "-t", "CT,C,C", "-i", pem("root.pem", pki.root()));
        tool("certutil", "-A", "-n", "ca", "-t", ",,", "-i", pem("ca.pem", pki.issuingCertificate()));
        return this;
    }

    /** With a key that is called {@code seal}. */
    NssDatabase holding(SigningIdentity identity) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("seal.p12"), identity.pkcs12("secret".toCharArray()));
        tool("pk12util", "-i", file.toString(), "-W", "secret");
        return this;
    }

    Path folder() {
        return folder;
    }

    private String pem(String name, X509Certificate certificate) throws IOException {
        return Files.writeString(folder.resolve(name), pem(certificate)).toString();
    }

    /** A certificate or a key in PEM. */
    static String pem(Object what) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(what);
        }
        return text.toString();
    }

    private void tool(String program, String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 3];
        command[0] = program;
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        command[arguments.length + 1] = "-d";
        command[arguments.length + 2] = "sql:" + folder;
        Tools.Said said = Tools.run(folder, command);
        if (said.exitCode() != 0) {
            throw new IOException(program + ": " + said.text());
        }
    }
}
