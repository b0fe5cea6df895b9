package vn.govmail.signing.pdf.change;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.pdf.syntax.FileView;
import vn.govmail.signing.pdf.syntax.PdfStructure;

/** A PDF file made of revisions, each written as objects in the syntax of PDF. */
final class Updates {
    private final List<Map<Integer, String>> revisions = new ArrayList<>();
    private final List<String> trailers = new ArrayList<>();

    /** Starts another revision. */
    Updates revision() {
        revisions.add(new TreeMap<>());
        trailers.add("/Root 1 0 R");
        return this;
    }

    /** Writes an object in the revision at hand. */
    Updates put(int number, String body) {
        revisions.get(revisions.size() - 1).put(number, body);
        return this;
    }

    /** Writes an object in the first revision. */
    Updates inFirst(int number, String body) {
        revisions.get(0).put(number, body);
        return this;
    }

    /** Writes a stream. */
    Updates stream(int number, String entries, String data) {
        return put(number, "<<" + entries + "/Length " + data.length() + ">>\nstream\n" + data + "\nendstream");
    }

    /** Takes an object out. */
    Updates free(int number) {
        return put(number, "");
    }

    /** The entries of the trailer besides the bookkeeping. */
    Updates trailer(String entries) {
        trailers.set(trailers.size() - 1, entries);
        return this;
    }

    Updates copy() {
        Updates copy = new Updates();
        revisions.forEach(r -> copy.revisions.add(new TreeMap<>(r)));
        copy.trailers.addAll(trailers);
        return copy;
    }

    byte[] bytes() {
        return bytes(List::copyOf);
    }

    /** The file with the objects of each revision in an order of one's own. */
    byte[] bytes(UnaryOperator<List<Map.Entry<Integer, String>>> order) {
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        int previous = -1;
        int size = 1
                + revisions.stream()
                        .flatMap(r -> r.keySet().stream())
                        .max(Integer::compare)
                        .orElse(0);
        for (int i = 0; i < revisions.size(); i++) {
            StringBuilder table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
            for (Map.Entry<Integer, String> object :
                    order.apply(List.copyOf(revisions.get(i).entrySet()))) {
                boolean free = object.getValue().isEmpty();
                table.append(object.getKey()).append(" 1\n");
                table.append(String.format(
                        Locale.ROOT, "%010d %05d %s \n", free ? 0 : file.length(), free ? 1 : 0, free ? "f" : "n"));
                if (!free) {
                    file.append(object.getKey())
                            .append(" 0 obj\n")
                            .append(object.getValue())
                            .append("\nendobj\n");
                }
            }
            int start = file.length();
            file.append(table).append("trailer\n<</Size ").append(size).append(trailers.get(i));
            if (previous >= 0) {
                file.append("/Prev ").append(previous);
            }
            file.append(">>\nstartxref\n").append(start).append("\n%%EOF\n");
            previous = start;
        }
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    ChangeReport since(int revision, VerificationPolicy policy, ShownContent content, Limits limits) {
        return since(bytes(), revision, policy, content, limits);
    }

    static ChangeReport since(
            byte[] bytes, int revision, VerificationPolicy policy, ShownContent content, Limits limits) {
        try (FileView file = FileView.of(Content.of(bytes))) {
            return new RevisionDiff(PdfStructure.read(file, limits), content, limits).since(revision, policy);
        }
    }

    /** Since the first revision, where pages show nothing. */
    ChangeReport since(VerificationPolicy policy) {
        return since(0, policy, (page, rectangle) -> ShownContent.Shown.NOTHING, Limits.DEFAULT);
    }
}
