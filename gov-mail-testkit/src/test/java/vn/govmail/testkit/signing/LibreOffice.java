package vn.govmail.testkit.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * LibreOffice as another maker and judge of signed documents, without a screen: a macro in a profile of its own asks the service that
 * also stands behind its dialog of signatures. Keys and trust come from an NSS database.
 */
final class LibreOffice {
    private static final String DOCTYPE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE %s PUBLIC"
            + " \"-//OpenOffice.org//DTD OfficeDocument 1.0//EN\" \"%s.dtd\">\n";
    private static final String MACRO = """
            Sub Serve(task As String, orders As String, answers As String)
              Dim address As String
              Open orders For Input As #1
              Open answers For Output As #2
              While Not Eof(#1)
                Line Input #1, address
                Print #2, Answer(task, address)
              Wend
              Close #1
              Close #2
              StarDesktop.terminate()
            End Sub

            Function Answer(task As String, address As String) As String
              On Error GoTo Failed
              service = createUnoService("com.sun.star.security.DocumentDigitalSignatures")
              service.initialize(Array("1.2", True))
              If task = "sign" Then
                context = createUnoService("com.sun.star.xml.crypto.SEInitializer").createSecurityContext("")
                keys = context.getSecurityEnvironment().getPersonalCertificates()
                Answer = "signed " & service.signDocumentWithCertificate(keys(0), Package(address, 7), Nothing)
              Else
                said = "signatures"
                For Each info In service.verifyDocumentContentSignatures(Package(address, 1), Nothing)
                  said = said & " " & info.SignatureIsValid & "/" & info.CertificateStatus
                Next
                Answer = said
              End If
              Exit Function
            Failed:
              Answer = "error " & Error$
            End Function

            Function Package(address As String, mode As Integer)
              Dim format As New com.sun.star.beans.PropertyValue
              format.Name = "StorageFormat"
              format.Value = "ZipFormat"
              factory = createUnoService("com.sun.star.embed.StorageFactory")
              Package = factory.createInstanceWithArguments(Array(address, mode, Array(format)))
            End Function
            """;

    private final Path folder;
    private final NssDatabase keys;

    private LibreOffice(Path folder, NssDatabase keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /** Skips the test, with a message, where it is missing. */
    static LibreOffice in(Path folder, NssDatabase keys) throws IOException {
        Tools.assumeInstalled("soffice");
        Path user = Files.createDirectories(folder.resolve("profile/user"));
        Path library = Files.createDirectories(user.resolve("basic/Standard"));
        Files.writeString(
                user.resolve("registrymodifications.xcu"),
                "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\"><item oor:path=\"/org.openoffice.Setup/Office\">"
                        + "<prop oor:name=\"ooSetupInstCompleted\" oor:op=\"fuse\"><value>true</value></prop></item></oor:items>");
        Files.writeString(
                user.resolve("basic/script.xlc"),
                DOCTYPE.formatted("library:libraries", "libraries")
                        + "<library:libraries xmlns:library=\"http://openoffice.org/2000/library\">"
                        + "<library:library library:name=\"Standard\" library:link=\"false\"/></library:libraries>");
        Files.writeString(
                library.resolve("script.xlb"),
                DOCTYPE.formatted("library:library", "library")
                        + "<library:library xmlns:library=\"http://openoffice.org/2000/library\" library:name=\"Standard\""
                        + " library:readonly=\"false\" library:passwordprotected=\"false\">"
                        + "<library:element library:name=\"Signatures\"/></library:library>");
        Files.writeString(
                library.resolve("Signatures.xba"),
                DOCTYPE.formatted("script:module", "module")
                        + "<script:module xmlns:script=\"http://openoffice.org/2000/script\" script:name=\"Signatures\""
                        + " script:language=\"StarBasic\">"
                        + MACRO.replace("&", "&amp;").replace("<", "&lt;") + "</script:module>");
        return new LibreOffice(folder, keys);
    }

    /** For each document, of each of its signatures: whether it holds, and what the certificate is, 0 for a trusted one. */
    List<String> verify(List<Path> documents) throws IOException, InterruptedException {
        return run("verify", documents);
    }

    /** Signs a document where it lies with the first key of the database. */
    String sign(Path document) throws IOException, InterruptedException {
        return run("sign", List.of(document)).get(0);
    }

    private List<String> run(String task, List<Path> documents) throws IOException, InterruptedException {
        Path orders = Files.writeString(
                folder.resolve("orders.txt"),
                documents.stream().map(each -> each.toUri().toString()).collect(Collectors.joining("\n")));
        Path answers = folder.resolve("answers.txt");
        Files.deleteIfExists(answers);
        Tools.Said said = Tools.run(
                folder,
                "env",
                "MOZILLA_CERTIFICATE_FOLDER=sql:" + keys.folder(),
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--nologo",
                "macro:///Standard.Signatures.Serve(\"" + task + "\",\"" + orders + "\",\"" + answers + "\")");
        if (!Files.exists(answers)) {
            throw new IOException("no answer: " + said.text());
        }
        return Files.readAllLines(answers);
    }
}
