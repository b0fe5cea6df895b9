package vn.govmail.document;

/** Stub. */
public final class FileNames {
    private FileNames() {}

    /** Clean. */
    public static String clean(String name) {
        return name;
    }

    /** Tricks. */
    public static boolean hasTricks(String name) {
        return false;
    }

    /** Disagrees. */
    public static boolean extensionDisagrees(String name, Format format) {
        return false;
    }

    /** Executable. */
    public static boolean namesExecutable(String name) {
        return false;
    }
}
