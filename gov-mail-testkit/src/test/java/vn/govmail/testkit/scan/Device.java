package vn.govmail.testkit.scan;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** What makes a picture of paper. */
interface Device {
    /** A JPEG file of a sheet of A4 that was drawn with so many pixels to an inch. */
    byte[] file(BufferedImage paper, int dpi, Random random);

    /** Where a place of the sheet is in the picture, both in millimetres from the upper left corner. */
    Point2D place(double x, double y);

    /** Where a circle is, roughly: x, y and diameter. */
    default double[] circle(double[] onPaper) {
        double radius = onPaper[2] / 2;
        Point2D centre = place(onPaper[0], onPaper[1]);
        double across = place(onPaper[0] - radius, onPaper[1]).distance(place(onPaper[0] + radius, onPaper[1]));
        double along = place(onPaper[0], onPaper[1] - radius).distance(place(onPaper[0], onPaper[1] + radius));
        return new double[] {centre.getX(), centre.getY(), (across + along) / 2};
    }

    /** Where strokes are. */
    default Path2D strokes(Path2D onPaper) {
        Path2D result = new Path2D.Double();
        double[] point = new double[6];
        for (PathIterator at = onPaper.getPathIterator(null); !at.isDone(); at.next()) {
            boolean first = at.currentSegment(point) == PathIterator.SEG_MOVETO;
            Point2D place = place(point[0], point[1]);
            if (first) {
                result.moveTo(place.getX(), place.getY());
            } else {
                result.lineTo(place.getX(), place.getY());
            }
        }
        return result;
    }
}
