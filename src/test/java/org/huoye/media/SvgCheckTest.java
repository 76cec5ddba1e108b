package org.huoye.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.huoye.media.UnreadableMediaException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgCheckTest {

    private static final String ROOT = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
            + " viewBox='0 0 200 100'>";

    @TempDir
    private Path folder;

    private Svg read(String markup) throws IOException {
        return SvgCheck.read(Files.writeString(folder.resolve("图.svg"), markup));
    }

    private Reason refusal(String markup) {
        return assertThrows(UnreadableMediaException.class, () -> read(markup), markup).reason();
    }

    @Test
    void keepsWhatADrawingIsMadeOf() throws IOException {
        String drawing = ROOT
                + """
                        <title>数据流</title><metadata><a xmlns='x' href='http://example.org/'/></metadata>
                        <defs><linearGradient id='g'><stop offset='0%' stop-color='#fff'/></linearGradient>
                        <marker id='m' orient='auto'><path d='M0 0L5 2.5z'/></marker>
                        <clipPath id='c'><rect width='10' height='10'/></clipPath></defs>
                        <g transform='translate(1 2)' style="fill:url(#g);stroke:#2A5C8F;stroke-width:1.5px;-inkscape-x:y">
                        <path d='M 0,0 c 1e-1.5 2 3-4z' marker-end='url(#m)' clip-path="url(#c)" stroke-dasharray='4 2'/>
                        <text x='1' y='2' font-family='"Noto Sans CJK SC", sans-serif'>卷积 &lt; 池化<tspan dy='3'>下</tspan></text></g>
                        </svg>""";

        String markup = read(drawing).markup();

        assertTrue(markup.contains("fill=\"url(#g)\" stroke=\"#2A5C8F\" stroke-width=\"1.5px\""), markup);
        assertTrue(markup.contains(">卷积 &lt; 池化<tspan dy=\"3\">下</tspan></text>"), markup);
        assertTrue(markup.contains("marker-end=\"url(#m)\" clip-path=\"url(#c)\" stroke-dasharray=\"4 2\""), markup);
        assertFalse(markup.contains("example.org") || markup.contains("inkscape") || markup.contains("数据流"), markup);
        assertEquals(markup, read(markup).markup());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"width='120' height='80';120;80", "width='1in' height='2cm';96;76",
            "viewBox='0 0 640 480';640;480", "viewBox='0 0 640 480' width='320';320;240",
            "viewBox='0 0 640 480' height='100%';640;480", "'';300;150", "width='100000' height='50000';4000;2000",
            "width='1000000' height='1';4000;1", "viewBox='0 0 0 0';300;150", "width='.5' height='.5';1;1"})
    void knowsTheSize(String attributes, int width, int height) throws IOException {
        Svg svg = read("<svg xmlns='http://www.w3.org/2000/svg' " + attributes.replace("''", "") + "/>");

        assertEquals(new PictureSize(width, height), svg.size());
        assertEquals(svg.size(), PictureReader.size(folder.resolve("图.svg")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<rect onload='alert(1)'/>", "<rect ONCLICK='x'/>",
            "<use href='#a'/>", "<g id='a'><use xlink:href='#a'/></g>", "<foreignObject><div/></foreignObject>",
            "<image href='file:///etc/passwd'/>", "<image xlink:href='https://example.org/a.png'/>",
            "<a href='javascript:alert(1)'><rect/></a>", "<animate attributeName='x' dur='1s'/>",
            "<set attributeName='x'/>",
            "<animateTransform/>", "<filter id='f'><feTurbulence numOctaves='99'/></filter>",
            "<rect fill='url(https://example.org/#a)'/>",
            "<rect fill='url(data:image/svg+xml,x)'/>", "<rect style='fill:url(//example.org/x)'/>",
            "<rect style='background:url(x)'/>", "<rect style='@import \"x\"'/>", "<style>@import url(x);</style>",
            "<style>rect{fill:red}</style>", "<style>@font-face{src:url(x)}</style>", "<rect style='fill:u\\72l(x)'/>",
            "<rect filter='url(#f)' style='filter:url(#f)'/>", "<pattern id='p'><rect fill='url(#p)'/></pattern>",
            "<mask id='m'/>",
            "<symbol id='s'/>", "<switch/>", "<iframe/>", "<linearGradient id='a' xlink:href='http://example.org/#b'/>",
            "<text><textPath href='#p'>x</textPath></text>", "<cursor/>", "<font-face-uri/>", "<view/>",
            "<rect xlink:href='x'/>",
            "<rect width='1e9' height='1'/>", "<path d='M0 0L1e999 1'/>", "<path d='url(#x)'/>",
            "<clipPath id='c'><rect clip-path='url(#c)'/></clipPath>",
            "<marker id='m'><path marker-end='url(#m)'/></marker>",
            "<rect fill='image(x)'/>", "<rect fill='var(--x)'/>", "<tref xlink:href='#x'/>", "<handler/>",
            "<listener/>",
            "<discard/>", "<mpath/>", "<hatch/>", "<mesh/>", "<video/>", "<audio/>"})
    void refusesWhatMayDoHarm(String inside) {
        assertEquals(Reason.UNSAFE_SVG, refusal(ROOT + inside + "</svg>"));
    }

    static Stream<String> costly() {
        return Stream.of(ROOT + "<g>".repeat(60) + "</g>".repeat(60) + "</svg>", ROOT + "<g/>".repeat(6_000) + "</svg>",
                ROOT + "<g opacity='.9'>".repeat(20) + "</g>".repeat(20) + "<g opacity='.9'/>".repeat(200) + "</svg>",
                ROOT + "<path stroke-dasharray='0.0001' d='M0 0L100000 0'/></svg>",
                ROOT + "<g stroke-dasharray='1'>" + "<line x2='100000'/>".repeat(500) + "</g></svg>",
                ROOT + "<marker id='m'>" + "<rect/>".repeat(50) + "</marker></svg>",
                ROOT + "<marker id='m'><path d='M" + "1 ".repeat(500) + "'/></marker></svg>",
                ROOT + "<!--" + "x".repeat(210_000) + "--></svg>");
    }

    @ParameterizedTest
    @MethodSource("costly")
    void refusesWhatCostsTooMuch(String markup) {
        assertEquals(Reason.UNSAFE_SVG, refusal(markup));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]>",
            "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
            "<!DOCTYPE svg SYSTEM 'http://example.org/x.dtd'>"})
    void resolvesNoEntitiesAndFetchesNoDtd(String doctype) {
        String name = doctype.contains(" x ") ? "&x;" : doctype.contains("ENTITY b") ? "&b;" : "";
        assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> assertEquals(Reason.UNSAFE_SVG, refusal(doctype + ROOT + "<text>" + name + "</text></svg>")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"'';EMPTY", "<svg;DAMAGED", "not xml;DAMAGED", "<svg/>;NOT_A_PICTURE",
            "<html/>;NOT_A_PICTURE",
            "<g xmlns='http://www.w3.org/2000/svg'/>;NOT_A_PICTURE",
            "<?xml version='1.0' encoding='nothing'?><svg/>;DAMAGED"})
    void saysWhatIsWrongWithOtherFiles(String markup, Reason reason) {
        assertEquals(reason, refusal(markup));
    }

    @Test
    void saysThatAFileIsMissing() {
        assertEquals(Reason.MISSING, assertThrows(UnreadableMediaException.class,
                () -> SvgCheck.read(folder.resolve("没有.svg"))).reason());
    }

    @Test
    void readsDrawingsInOtherEncodings() throws IOException {
        Path file = folder.resolve("gbk.SVG");
        Files.write(file, ("<?xml version='1.0' encoding='GBK'?>" + ROOT + "<text>卷积</text></svg>").getBytes("GBK"));

        assertTrue(SvgCheck.isSvg(file));
        assertTrue(SvgCheck.read(file).markup().contains("卷积"));
    }
}
