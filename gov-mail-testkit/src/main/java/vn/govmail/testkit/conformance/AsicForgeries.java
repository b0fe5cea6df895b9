package vn.govmail.testkit.conformance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.Reason;
import vn.govmail.signing.AsicSigner;
import vn.govmail.testkit.office.OpenDocument;
import vn.govmail.testkit.pki.SigningIdentity;

/** Containers of signed files forged by their entries, their names and their manifests. Immutable. */
record AsicForgeries(SignedPackages packages, SigningIdentity seal, SigningIdentity stranger) {
    private static final String FIRST = "cong van 1+1.txt";
    private static final String SECOND = "phu luc/so 2.txt";

    List<ForgedContainer> all() {
        List<ForgedContainer> all = new ArrayList<>();
        for (boolean cades : new boolean[] {false, true}) {
            AsicSigner signer = cades ? AsicSigner.create().withCades() : AsicSigner.create();
            String form = cades ? "CAdES" : "XAdES";
            all.addAll(extended(packages.container(signer, two(), seal), form));
            all.addAll(simple(packages.container(signer.forOneFile(), one(), seal), form));
            all.add(forged(
                    form,
                    "signed by nobody known",
                    packages.container(signer, two(), stranger),
                    Reason.UNTRUSTED_ROOT,
                    Reason.CHAIN_INCOMPLETE));
        }
        all.addAll(manifests(packages.container(AsicSigner.create().withCades(), two(), seal)));
        all.addAll(lists(packages.container(AsicSigner.create(), two(), seal)));
        return List.copyOf(all);
    }

    private static List<ForgedContainer> extended(OpenDocument signed, String form) {
        byte[] first = signed.file(FIRST).orElseThrow();
        return List.of(
                forged(form, "file changed", signed.with(FIRST, bytes("khác")), Reason.HASH_MISMATCH),
                forged(form, "file removed", signed.without(SECOND), Reason.MISSING_FILE),
                forged(form, "file added", signed.with("them.txt", bytes("x")), Reason.EXTRA_FILE),
                forged(
                        form,
                        "file added in a folder of that other case",
                        signed.with("Meta-inf/them.txt", bytes("x")),
                        Reason.CONTAINER_MALFORMED,
                        Reason.EXTRA_FILE),
                forged(form, "file renamed", renamed(signed, FIRST, "cong van 1 1.txt", first), Reason.MISSING_FILE),
                forged(
                        form,
                        "plus written as a space",
                        renamed(signed, FIRST, "cong van 1%2B1.txt", first),
                        Reason.MISSING_FILE),
                forged(
                        form,
                        "name of another case",
                        renamed(signed, FIRST, "CONG VAN 1+1.txt", first),
                        Reason.MISSING_FILE),
                forged(
                        form,
                        "a time stamp that is none",
                        signed.with("META-INF/timestamp001.tst", bytes("x")),
                        Reason.CONTAINER_MALFORMED),
                forged(
                        form,
                        "file moved to the root",
                        renamed(signed, SECOND, "so 2.txt", bytes("Phụ lục")),
                        Reason.MISSING_FILE));
    }

    private static List<ForgedContainer> simple(OpenDocument signed, String form) {
        return List.of(
                forged(form, "the one file changed", signed.with("a.txt", bytes("khác")), Reason.HASH_MISMATCH),
                forged(
                        form,
                        "second file beside the one",
                        signed.with("b.txt", bytes("x")),
                        Reason.EXTRA_FILE,
                        Reason.CONTAINER_MALFORMED),
                forged(
                        form,
                        "no file at all",
                        signed.without("a.txt"),
                        Reason.CONTAINER_MALFORMED,
                        Reason.MISSING_FILE),
                forged(
                        form,
                        "a time stamp beside that is none",
                        signed.with("META-INF/timestamp.tst", bytes("x")),
                        Reason.CONTAINER_MALFORMED),
                forged(
                        form,
                        "empty file of signatures beside",
                        signed.with("META-INF/signatures9.xml", bytes("<x/>"))
                                .with("META-INF/signature9.p7s", bytes("x")),
                        Reason.CONTAINER_MALFORMED));
    }

    private static List<ForgedContainer> manifests(OpenDocument signed) {
        String manifest = "META-INF/ASiCManifest001.xml";
        byte[] original = signed.file(manifest).orElseThrow();
        return List.of(
                forged(
                        "manifest",
                        "two for one signature",
                        signed.with("META-INF/ASiCManifest002.xml", original),
                        Reason.CONTAINER_MALFORMED),
                forged("manifest", "none for the signature", signed.without(manifest), Reason.SIGNED_DATA_MISSING),
                forged(
                        "manifest",
                        "no signature for it",
                        signed.without("META-INF/signature001.p7s")
                                .with(
                                        "META-INF/signature002.p7s",
                                        signed.file("META-INF/signature001.p7s").orElseThrow()),
                        Reason.CONTAINER_MALFORMED,
                        Reason.SIGNED_DATA_MISSING),
                forged(
                        "manifest",
                        "another digest",
                        signed.with(FIRST, bytes("khác")).withReplaced(manifest, "sha256", "sha512"),
                        Reason.HASH_MISMATCH),
                forged(
                        "manifest",
                        "reference out of the container",
                        signed.withReplaced(manifest, "cong", "../cong"),
                        Reason.EXTERNAL_REFERENCE),
                forged(
                        "manifest",
                        "reference removed",
                        signed.withReplaced(manifest, "so%202.txt", "so%203.txt"),
                        Reason.MISSING_FILE));
    }

    private static List<ForgedContainer> lists(OpenDocument signed) {
        String list = "META-INF/manifest.xml";
        return List.of(
                forged(
                        "list of files",
                        "another name",
                        signed.withReplaced(list, "cong van", "cong"),
                        Reason.CONTAINER_MALFORMED),
                forged(
                        "list of files",
                        "a backslash in a type",
                        signed.withReplaced(list, "application/octet-stream", "application\\octet-stream"),
                        Reason.CONTAINER_MALFORMED),
                forged(
                        "list of files",
                        "another kind of container",
                        signed.withReplaced(list, "asic-e", "asic-s"),
                        Reason.CONTAINER_MALFORMED));
    }

    private static OpenDocument renamed(OpenDocument signed, String old, String name, byte[] content) {
        return signed.without(old).with(name, content);
    }

    private static ForgedContainer forged(String attack, String name, OpenDocument file, Reason... reasons) {
        return ForgedContainer.of(Format.ASIC, attack, name, file.bytes(), reasons);
    }

    private static Map<String, Content> two() {
        Map<String, Content> files = new LinkedHashMap<>();
        files.put(FIRST, Content.of(bytes("Công văn")));
        files.put(SECOND, Content.of(bytes("Phụ lục")));
        return files;
    }

    private static Map<String, Content> one() {
        return Map.of("a.txt", Content.of(bytes("Công văn")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
