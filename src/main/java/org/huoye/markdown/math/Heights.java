package org.huoye.markdown.math;

import java.util.List;

/**
 * How high a part of a formula is, roughly, in ems. The engine grows a bracket only to sizes that it can put together from
 * pieces; up to there the bracket is written in a larger size.
 */
final class Heights {

    private static final double SCRIPT = 0.71;
    private static final double ROW = 1.45;

    private Heights() {
    }

    static double of(MathElement element, boolean display) {
        List<MathElement> children = element.children();
        return switch (element.tag()) {
            case "mfrac" -> {
                double scale = display ? 1 : SCRIPT;
                yield scale * (of(children.getFirst(), false) + of(children.getLast(), false)) + 0.15;
            }
            case "msub", "msup", "msubsup" -> of(children.getFirst(), display) + 0.25 * (children.size() - 1);
            case "munder", "mover", "munderover" -> {
                double height = of(children.getFirst(), display);
                for (MathElement script : children.subList(1, children.size())) {
                    height += element.attributes().containsKey("accent") ? 0.2 : SCRIPT * of(script, false);
                }
                yield height;
            }
            case "mtable" -> {
                double height = 0;
                for (MathElement row : children) {
                    height += Math.max(ROW, highest(row.children(), display) + 0.3);
                }
                yield height;
            }
            case "msqrt", "mroot", "menclose" -> highest(children, display) + 0.2;
            case "mstyle" -> highest(children, "true".equals(element.attributes().get("displaystyle")));
            default -> Math.max(1.1, highest(children, display));
        };
    }

    private static double highest(List<MathElement> elements, boolean display) {
        double highest = 0;
        for (MathElement element : elements) {
            highest = Math.max(highest, of(element, display));
        }
        return highest;
    }
}
