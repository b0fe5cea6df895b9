package vn.govmail.testkit.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * What a scanner makes of paper.
 *
 * @param skew degrees by which the sheet lies askew
 * @param noise standard deviation of what it adds to each pixel
 * @param grey whether it leaves colour out
 * @param quality of the JPEG file, 0 to 1
 */
record Scanner(double skew, double noise, boolean grey, float quality) implements Device {

    @Override
    public byte[] file(BufferedImage paper, int dpi, Random random) {
        return jpeg(scan(paper, random), dpi);
    }

    @Override
    public Point2D place(double x, double y) {
        return AffineTransform.getRotateInstance(Math.toRadians(skew), Paper.WIDTH / 2, Paper.HEIGHT / 2)
                .transform(new Point2D.Double(x, y), null);
    }

    private BufferedImage scan(BufferedImage paper, Random random) {
        BufferedImage result = new BufferedImage(
                paper.getWidth(),
                paper.getHeight(),
                grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = result.createGraphics();
        pen.setColor(new Color(paper.getRGB(1, 1)));
        pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(Math.toRadians(skew), paper.getWidth() / 2.0, paper.getHeight() / 2.0);
        pen.drawImage(paper, 0, 0, null);
        pen.dispose();
        if (noise > 0) {
            addNoise(result, random);
        }
        return result;
    }

    private void addNoise(BufferedImage image, Random random) {
        int[] table = new int[4096];
        for (int i = 0; i < table.length; i++) {
            table[i] = (int) Math.round(random.nextGaussian() * noise);
        }
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int at = random.nextInt();
        for (int i = 0; i < pixels.length; i++) {
            at = (at * 1664525) + 1013904223;
            pixels[i] = (byte) Math.max(0, Math.min(255, (pixels[i] & 0xff) + table[at >>> 20]));
        }
    }

    /** A file that says how many pixels there are to an inch, or nothing of it for 0. */
    byte[] jpeg(BufferedImage image, int dpi) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            IIOMetadata metadata = writer.getDefaultImageMetadata(
                    javax.imageio.ImageTypeSpecifier.createFromRenderedImage(image), parameters);
            IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree("javax_imageio_jpeg_image_1.0");
            IIOMetadataNode jfif =
                    (IIOMetadataNode) root.getElementsByTagName("app0JFIF").item(0);
            jfif.setAttribute("resUnits", dpi > 0 ? "1" : "0");
            jfif.setAttribute("Xdensity", String.valueOf(Math.max(1, dpi)));
            jfif.setAttribute("Ydensity", String.valueOf(Math.max(1, dpi)));
            metadata.setFromTree("javax_imageio_jpeg_image_1.0", root);
            writer.setOutput(out);
            writer.write(metadata, new IIOImage(image, null, metadata), parameters);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
