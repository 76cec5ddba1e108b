package org.huoye.media;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huoye.media.UnreadableMediaException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Draws checked drawings in SVG as pixels, where there is no page to show them: enlarged, on the clipboard, as a demo's
 * input. Stateless and thread-safe; takes up to some seconds for drawings with very many layers.
 */
public final class SvgRaster {

    private static final Pattern FAMILIES = Pattern.compile("font-family=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Set<String> GENERIC = Set.of("sans-serif", "serif", "monospace");
    /** So many families of one attribute are looked at, */
    private static final int MOST_FAMILIES = 8;
    /** and so many different ones of a drawing. */
    private static final int MOST_KNOWN = 64;
    /** As deep and as much as {@link SvgCheck} lets through. */
    private static final DocumentLimits LIMITS = new DocumentLimits(50, 1, 10_000);

    private SvgRaster() {
    }

    /**
     * Pixels of a drawing.
     *
     * @param argb {@code width * height} pixels, 0xAARRGGBB, premultiplied
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    public record Pixels(int width, int height, int[] argb) {
    }

    /**
     * Draws a drawing, enlarged or scaled down.
     *
     * @param longSide pixels of its longer side
     * @param ground what it is drawn on, null for nothing
     * @throws IOException if it cannot be drawn
     */
    public static Pixels draw(Svg svg, int longSide, @Nullable Color ground) throws IOException {
        double scale = (double) longSide / Math.max(svg.size().width(), svg.size().height());
        int width = (int) Math.max(1, Math.round(svg.size().width() * scale));
        int height = (int) Math.max(1, Math.round(svg.size().height() * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = image.createGraphics();
        try {
            if (ground != null) {
                graphics.setColor(ground);
                graphics.fillRect(0, 0, width, height);
            }
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            document(svg).render((Component) null, graphics, new ViewBox(width, height));
        } catch (RuntimeException | LinkageError | InternalError e) {
            // the last two: a system without fonts
            throw new UnreadableMediaException(Reason.DAMAGED, "cannot draw an SVG", e);
        } finally {
            graphics.dispose();
        }
        return new Pixels(width, height, ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }

    private static SVGDocument document(Svg svg) throws IOException {
        Svg fit = new Svg(withKnownFonts(svg.markup()), svg.size());
        SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(fit.bytes()), null,
                LoaderContext.builder().documentLimits(LIMITS).externalResourcePolicy(ResourcePolicy.DENY_ALL).build());
        if (document == null) {
            throw new UnreadableMediaException(Reason.DAMAGED, "no drawing in an SVG");
        }
        return document;
    }

    /**
     * Java draws boxes for what a family of the system does not have; only its generic families look for others. So only the
     * families that have every character stay, before a generic one. A drawing may name more than are looked at.
     */
    private static String withKnownFonts(String markup) {
        String characters = TAG.matcher(markup).replaceAll("").codePoints().distinct()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        Map<String, Boolean> known = new HashMap<>();
        return FAMILIES.matcher(markup).replaceAll(families -> Matcher.quoteReplacement("font-family=\""
                + Stream.concat(Arrays.stream(families.group(1).split(",")).limit(MOST_FAMILIES).map(SvgRaster::name)
                        .filter(family -> !family.isEmpty())
                        .filter(family -> GENERIC.contains(family) || has(family, characters, known)),
                        Stream.of("sans-serif")).distinct().collect(Collectors.joining(", "))
                + "\""));
    }

    private static String name(String family) {
        return family.replace("&quot;", "").replace("'", "").strip();
    }

    private static boolean has(String family, String characters, Map<String, Boolean> known) {
        Boolean before = known.get(family);
        if (before != null) {
            return before;
        }
        boolean has = known.size() < MOST_KNOWN && new Font(family, Font.PLAIN, 1).canDisplayUpTo(characters) < 0;
        known.put(family, has);
        return has;
    }
}
