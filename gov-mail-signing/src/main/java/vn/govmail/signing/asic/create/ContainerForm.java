package vn.govmail.signing.asic.create;

/**
 * Which kind of container, with which kind of signatures.
 *
 * @param simple ASiC-S, for one file, and ASiC-E else
 * @param cades whether signatures are CAdES, and XAdES else
 */
public record ContainerForm(boolean simple, boolean cades) {
    /** What the container says that it is. */
    String type() {
        return simple ? "application/vnd.etsi.asic-s+zip" : "application/vnd.etsi.asic-e+zip";
    }
}
