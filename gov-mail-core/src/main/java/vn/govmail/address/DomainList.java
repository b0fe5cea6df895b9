package vn.govmail.address;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files of domains: UTF-8, one domain on each line; what follows {@code #} is a comment, empty lines do not count. */
public final class DomainList {
    private DomainList() {}

    /**
     * Reads a file.
     *
     * @throws DomainListException if a line is not a domain of at least two labels, or the file is not UTF-8
     * @throws IOException if the file cannot be read
     */
    public static List<String> read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            return parse(name, Files.readString(file, StandardCharsets.UTF_8));
        } catch (MalformedInputException e) {
            throw new DomainListException(name, 1, "the file is not UTF-8");
        }
    }

    /**
     * Reads the text of a file.
     *
     * @param name the name of the file for messages
     * @throws DomainListException if a line is not a domain of at least two labels
     */
    public static List<String> parse(String name, String text) {
        List<String> domains = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            int comment = line.indexOf('#');
            String entry = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (number == 1 && entry.startsWith("\uFEFF")) {
                entry = entry.substring(1).strip();
            }
            if (entry.isEmpty()) {
                continue;
            }
            if (DomainName.of(entry).isEmpty()) {
                throw new DomainListException(name, number, "not a domain: " + entry);
            }
            domains.add(entry);
        }
        return List.copyOf(domains);
    }
}
