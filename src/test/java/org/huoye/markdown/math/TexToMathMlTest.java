package org.huoye.markdown.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class TexToMathMlTest {

    private static Element math(String tex, boolean display) throws Exception {
        String markup = TexToMathMl.convert(tex, display);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(markup))).getDocumentElement();
    }

    /** The tags and texts of a formula in brackets, without attributes. */
    private static String shape(String tex, boolean display) throws Exception {
        String markup = TexToMathMl.convert(tex, display);
        return markup.replaceAll(" [a-z]+=\"[^\"]*\"", "").replaceAll("</[a-z]+>", "]").replaceAll("<([a-z]+)>", "[$1 ")
                .replace("[math ", "").replaceAll("]$", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\u0001', value = {
            "x_i^2;[msubsup [mi x][mi i][mn 2]]",
            "x^23;[mrow [msup [mi x][mn 2]][mn 3]]",
            "\\frac12;[mfrac [mn 1][mn 2]]",
            "{a \\over b};[mfrac [mi a][mi b]]",
            "\\sqrt[3]{x};[mroot [mi x][mn 3]]",
            "f';[mrow [mi f][mo ′]]",
            "f'';[mrow [mi f][mo ″]]",
            "\\hat y;[mover [mi y][mo ^]]",
            "3.14;[mn 3.14]",
            "\\mathrm{ReLU};[mi ReLU]",
            "\\text{准确率};[mtext 准确率]",
            "中文;[mtext 中文]",
            "\\operatorname{IoU};[mi IoU]",
            "a \\ne b;[mrow [mi a][mo ≠][mi b]]",
            "a\\not=b;[mrow [mi a][mo =\u0338][mi b]]",
            "\\color{red}{x};[mi x]"})
    void readsWhatTeXReads(String tex, String shape) throws Exception {
        assertEquals(shape, shape(tex, false));
    }

    @Test
    void passesOverComments() throws Exception {
        assertEquals("[mi x]", shape("% nothing\nx", false));
    }

    @Test
    void setsLimitsAboveAndBelowInDisplayStyleOnly() throws Exception {
        assertEquals("[munderover [mo ∑][mi i][mi n]]", shape("\\sum_i^n", true));
        assertEquals("[msubsup [mo ∑][mi i][mi n]]", shape("\\sum_i^n", false));
        assertEquals("[munderover [mo ∑][mi i][mi n]]", shape("\\sum\\limits_i^n", false));
        assertEquals("[msubsup [mo ∫][mn 0][mn 1]]", shape("\\int_0^1", true));
        assertEquals("[munder [mi argmax][mi θ]]", shape("\\operatorname*{argmax}_\\theta", true));
        assertEquals("[mfrac [mn 1][msub [mo ∑][mi j]]]", shape("\\frac{1}{\\sum_j}", true));
    }

    @Test
    void putsAThinSpaceBehindTheNameOfAFunction() throws Exception {
        assertEquals("[mrow [mi log][mspace ][mi x]]", shape("\\log x", false));
        assertEquals("[mrow [mi log][mo (][mi x][mo )]]", shape("\\log(x)", false));
    }

    @Test
    void takesAMinusWithoutALeftSideForASignOfTheNumber() throws Exception {
        NodeList signs = math("-a = -b - c", false).getElementsByTagName("mo");
        assertEquals("prefix", ((Element) signs.item(0)).getAttribute("form"));
        assertEquals("prefix", ((Element) signs.item(2)).getAttribute("form"));
        assertEquals("", ((Element) signs.item(3)).getAttribute("form"));
    }

    @Test
    void laysOutMatricesCasesAndAlignedLines() throws Exception {
        Element matrix = math("\\begin{pmatrix} 1 & 0 \\\\ 0 & 1 \\\\ \\end{pmatrix}", true);
        assertEquals(2, matrix.getElementsByTagName("mtr").getLength());
        assertEquals(4, matrix.getElementsByTagName("mtd").getLength());
        assertEquals(2, matrix.getElementsByTagName("mo").getLength());

        Element aligned = math("\\begin{aligned} a &= b \\\\ &= c \\end{aligned}", true);
        assertEquals("true", first(aligned, "mtable").getAttribute("displaystyle"));
        assertEquals("tex-right", first(aligned, "mtd").getAttribute("class"));

        Element array = math("\\begin{array}{l|r} a & b \\\\ \\hline c & d \\end{array}", true);
        assertEquals("tex-left tex-bar", first(array, "mtd").getAttribute("class"));
        assertEquals("tex-right tex-rule",
                ((Element) array.getElementsByTagName("mtd").item(3)).getAttribute("class"));
    }

    private static Element first(Element in, String tag) {
        return (Element) in.getElementsByTagName(tag).item(0);
    }

    @Test
    void keepsTheTeXForReadersAndCopies() throws Exception {
        Element math = math(" \\hat{y} < 1 & \"x\" ".replace("& ", ""), true);
        assertEquals("\\hat{y} < 1 \"x\"", math.getAttribute("alttext"));
        assertEquals("block", math.getAttribute("display"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\mathrm{softmax}(z)_i = \\frac{e^{z_i}}{\\sum_{j=1}^{K} e^{z_j}}",
            "\\mathrm{Attention}(Q,K,V)=\\mathrm{softmax}\\!\\left(\\frac{QK^\\top}{\\sqrt{d_k}}\\right)V",
            "\\frac{\\partial \\mathcal{L}}{\\partial \\mathbf{w}} = \\mathbf{X}^\\top (\\hat{\\mathbf{y}} - \\mathbf{y})",
            "\\begin{align} h_t &= \\tanh(W_{hh} h_{t-1} + b) \\tag{1} \\\\ y_t &= W_{hy} h_t \\notag \\end{align}",
            "\\mathrm{ReLU}(x) = \\begin{cases} x, & x > 0 \\\\[2pt] 0, & \\text{若 $x \\le 0$} \\end{cases}",
            "\\boldsymbol{\\theta} \\leftarrow \\boldsymbol{\\theta} - \\eta \\nabla_{\\boldsymbol{\\theta}} J",
            "\\mathop{\\arg\\min}\\limits_{w} f(w) \\underset{x}{\\operatorname{argmin}} f",
            "\\bigl( \\prod_{t=1}^T p(w_t \\mid w_{<t}) \\bigr)^{-\\frac{1}{T}}",
            "\\left.\\frac{\\partial f}{\\partial x}\\right|_{x=0} \\Biggl\\{ \\lVert x \\rVert \\Biggr\\}",
            "\\underbrace{a+b}_{n} \\overbrace{x}^{y} \\overline{AB} \\widehat{xy} \\vec{v}",
            "\\sum_{\\substack{j=1 \\\\ j\\ne i}}^{n} x_j \\xrightarrow[a]{\\text{卷积}} \\boxed{E=mc^2} \\cancel{x}",
            "\\mathbb{E}_{x \\sim p}[\\log p_\\theta(x)] \\in \\mathbb{R}^{n \\times d}",
            "\\begin{equation} \\begin{split} a &= b \\\\ &= c \\end{split} \\label{eq:1} \\end{equation}",
            "\\displaystyle\\sum_i \\rm{Var} \\hspace{1em} \\binom{n}{k} {n \\choose k} \\pmod{2}",
            "P(A|B) = \\frac{P(B|A)P(A)}{P(B)} \\quad \\forall x \\exists y: x \\Rightarrow y"})
    void readsTheFormulasOfACourse(String tex) throws Exception {
        assertEquals(tex, math(tex, true).getAttribute("alttext"));
        assertEquals(tex, math(tex, false).getAttribute("alttext"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\\href{javascript:alert(1)}{x}", "\\includegraphics{a}",
            "\\newcommand{\\a}{\\a\\a}",
            "\\def\\x{\\x\\x}", "\\htmlStyle{a}{b}", "\\frac{1}", "{", "}", "x^", "x_1_2", "x^1^2", "a & b",
            "\\left( x",
            "\\right)", "\\begin{matrix} a", "\\begin{matrix} a \\end{pmatrix}", "\\begin{nothing}\\end{nothing}",
            "\\nothing", "\\", "\\left x \\right)", "\\text{a", "\\text{$x}", "\\text{\\frac12}", "\\sqrt[3", "$", "#",
            "\\hspace{1}", "\\not{}", "x'''''", "\\begin{array}{xyz}a\\end{array}", "\u0000", "\ud800"})
    void refusesWhatItCannotRead(String tex) {
        assertThrows(TexException.class, () -> TexToMathMl.convert(tex, true));
    }

    static Stream<String> hostile() {
        String nested = "{".repeat(1_900) + "x" + "}".repeat(1_900);
        return Stream.of(nested, "\\frac".repeat(700), "\\frac{1}{".repeat(400) + "x" + "}".repeat(400),
                "\\sqrt".repeat(700) + "x", "\\text{".repeat(600) + "}".repeat(600),
                "x^{".repeat(900) + "}".repeat(900),
                "\\left(".repeat(400) + "\\right)".repeat(400), "\\begin{matrix}".repeat(250), "x".repeat(4_000),
                "a_".repeat(2_000), "\\hat".repeat(1_000) + "x", "\\text{$\\text{$".repeat(200), "&".repeat(4_000),
                "\\begin{matrix}" + "&".repeat(3_900) + "\\end{matrix}", "x".repeat(5_000),
                "\\displaystyle".repeat(300),
                "x\\over".repeat(600), "%".repeat(4_000), "\\not".repeat(900), "'".repeat(4_000),
                "\\text{" + "\\textbf{a}".repeat(390) + "}", "\\mathbf".repeat(560) + "x");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isBoundedOnHostileInput(String tex) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            try {
                assertTrue(TexToMathMl.convert(tex, true).length() < 100_000);
            } catch (TexException e) {
                assertTrue(e.getStackTrace().length == 0, "cheap to refuse");
            }
        });
    }

    @Test
    void neverFailsInAnotherWay() throws Exception {
        String[] pieces = {"\\frac", "\\left", "\\right", "(", ")", "{", "}", "^", "_", "x", "1", "&", "\\\\",
                "\\begin{cases}",
                "\\end{cases}", "\\text{", "$", "'", "\\sum", "\\not", "[", "]", "\\sqrt", "|", "\\mathbf", "\\bigl",
                "中",
                "\\over", "\\limits", " ", "%", "\n", "\\middle", "\\operatorname", "*", "\\tag", "\\hat", "𝑥", "\\"};
        Random random = new Random(20_260_101);
        int read = 0;
        for (int i = 0; i < 3_000; i++) {
            StringBuilder tex = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                tex.append(pieces[random.nextInt(pieces.length)]);
            }
            try {
                math(tex.toString(), random.nextBoolean());
                read++;
            } catch (TexException e) {
                assertTrue(e.getMessage() != null);
            }
        }
        assertTrue(read > 100, "only " + read + " were read");
    }

    @Test
    void knowsEachSymbolOnceAndShowsIt() throws Exception {
        for (String name : Set.of("alpha", "Omega", "nabla", "leq", "to", "infty", "cdots", "langle", "odot")) {
            assertTrue(math("\\" + name, false).getTextContent().length() == 1, name);
        }
    }
}
