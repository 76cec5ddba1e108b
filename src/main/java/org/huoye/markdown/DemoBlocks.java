package org.huoye.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRendererFactory;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a fenced block {@code demo ID} with lines {@code key: value} into a mark that becomes a demo card later. The mark's
 * attribute has a name that no author can know, so that HTML in a page cannot forge a card, and it never leaves
 * this package.
 */
final class DemoBlocks implements NodeRenderer {

    /** Attribute of the mark: the demo's id; the settings are the element's text. */
    static final String MARK = "data-demo-" + UUID.randomUUID();

    private static final Pattern INFO = Pattern.compile("demo[ \\t]+([a-z0-9][a-z0-9-]{0,63})[ \\t]*");
    private static final Pattern SETTING = Pattern
            .compile("[ \\t]*([A-Za-z0-9_.-]{1,64})[ \\t]*:[ \\t]*(.{0,1000}?)[ \\t]*");
    private static final int MOST_SETTINGS = 32;

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(new NodeRenderingHandler<>(FencedCodeBlock.class, DemoBlocks::render));
    }

    private static void render(FencedCodeBlock block, NodeRendererContext context, HtmlWriter html) {
        Matcher info = INFO.matcher(block.getInfo());
        if (!info.matches()) {
            context.delegateRender();
            return;
        }
        html.attr(MARK, info.group(1)).withAttr().tag("div");
        html.text(block.getContentChars().normalizeEOL());
        html.closeTag("div");
    }

    /** The {@code key: value} lines of a block; other lines are left out. */
    static Map<String, String> settings(String content) {
        Map<String, String> settings = new LinkedHashMap<>();
        content.lines().map(SETTING::matcher).filter(Matcher::matches).limit(MOST_SETTINGS)
                .forEach(line -> settings.put(line.group(1), line.group(2)));
        return settings;
    }

    /** Makes one renderer a run. */
    static final class Factory implements NodeRendererFactory {
        @Override
        public NodeRenderer apply(DataHolder options) {
            return new DemoBlocks();
        }
    }
}
