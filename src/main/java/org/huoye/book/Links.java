package org.huoye.book;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoye.platform.Messages;

/** Judges what the links and pictures of a page ask for. */
final class Links {

    private static final Messages TEXT = Messages.beside(Links.class);

    private static final int LONGEST = 2_048;
    private static final int JOINER = 0x200D;
    private static final int MOST_SETTINGS = 32;
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);
    private static final Set<String> WEB = Set.of("http", "https", "mailto");
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "bmp", "webp", "svg");
    private static final Pattern DEMO_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /** For texts outside any book. */
    static final LinkJudge WITHOUT_BOOK = new Links(new AssetRoots(), _ -> Optional.empty())
            .from(Path.of(""));

    private final AssetRoots roots;
    private final Function<Path, Optional<Chapter>> chapterOf;

    /** @param chapterOf the chapter that a Markdown file inside the book's folder is */
    Links(AssetRoots roots, Function<Path, Optional<Chapter>> chapterOf) {
        this.roots = roots;
        this.chapterOf = chapterOf;
    }

    /** The judge of pages that lie in a folder. */
    LinkJudge from(Path folder) {
        return new LinkJudge() {
            @Override
            public LinkTarget resolve(String href) {
                return Links.this.resolve(folder, href);
            }

            @Override
            public LinkTarget resolvePicture(String source) {
                return Links.this.resolvePicture(folder, source);
            }
        };
    }

    LinkTarget resolve(Path folder, String href) {
        String clean = withoutControls(href);
        if (clean.length() > LONGEST) {
            return refused("link.too_long");
        }
        Matcher scheme = SCHEME.matcher(clean);
        if (scheme.matches()) {
            String name = scheme.group(1).toLowerCase(Locale.ROOT);
            if (name.equals("huoye")) {
                return ofHost(scheme.group(2));
            }
            return WEB.contains(name) ? outside(name, scheme.group(2)) : refused("link.scheme");
        }
        int hash = clean.indexOf('#');
        String anchor = hash < 0 ? "" : PercentCode.decode(clean.substring(hash + 1));
        String path = hash < 0 ? clean : clean.substring(0, hash);
        int query = path.indexOf('?');
        path = PercentCode.decode(query < 0 ? path : path.substring(0, query));
        if (path.isEmpty()) {
            return new LinkTarget.Anchor(anchor);
        }
        if (SCHEME.matcher(withoutControls(path)).matches()) {
            return refused("link.scheme"); // javascript%3A and the like, and C:\
        }
        return file(folder, path, anchor);
    }

    LinkTarget resolvePicture(Path folder, String source) {
        String clean = withoutControls(source);
        Matcher scheme = SCHEME.matcher(clean);
        if (scheme.matches()) {
            return refused(switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
                case "http", "https" -> "link.web_picture";
                case "data" -> "link.embedded_picture";
                default -> "link.scheme";
            });
        }
        if (clean.length() > LONGEST) {
            return refused("link.too_long");
        }
        if (clean.startsWith("//")) {
            return refused("link.web_picture");
        }
        int end = clean.indexOf('#') >= 0 ? clean.indexOf('#') : clean.length();
        int query = clean.indexOf('?');
        String path = PercentCode.decode(clean.substring(0, query >= 0 && query < end ? query : end));
        if (path.isEmpty()) {
            return new LinkTarget.Missing("");
        }
        return switch (roots.find(folder, path)) {
            case AssetRoots.Place.Forbidden() -> refused("link.outside_book");
            case AssetRoots.Place.Nothing(String wanted) -> new LinkTarget.Missing(wanted);
            case AssetRoots.Place.Found(Path real) -> isPicture(real) && Files.isRegularFile(real)
                    ? new LinkTarget.Picture(real)
                    : refused("link.not_a_picture");
        };
    }

    private LinkTarget file(Path folder, String path, String anchor) {
        return switch (roots.find(folder, path)) {
            case AssetRoots.Place.Forbidden() -> refused("link.outside_book");
            case AssetRoots.Place.Nothing(String wanted) -> path.endsWith(".html")
                    // mdBook and GitBook books also name their chapters as the web pages made of them
                    ? file(folder, path.substring(0, path.length() - ".html".length()) + ".md", anchor)
                    : missing(wanted, anchor);
            case AssetRoots.Place.Found(Path real) -> existing(real, anchor);
        };
    }

    private LinkTarget existing(Path real, String anchor) {
        if (Files.isDirectory(real)) {
            for (String name : BookFolder.FRONT_PAGES) {
                Optional<Chapter> front = chapterOf.apply(real.resolve(name));
                if (front.isPresent()) {
                    return new LinkTarget.Inside(front.get(), anchor);
                }
            }
            return missing(roots.home().relativize(real.resolve("README.md")).toString().replace('\\', '/'), anchor);
        }
        if (isPicture(real) && Files.isRegularFile(real)) {
            return new LinkTarget.Picture(real);
        }
        return chapterOf.apply(real).<LinkTarget>map(chapter -> new LinkTarget.Inside(chapter, anchor))
                .orElseGet(() -> refused("link.not_readable"));
    }

    /** {@code huoye:chapter/ID#ANCHOR} and {@code huoye:demo/ID?KEY=VALUE&…}. */
    private LinkTarget ofHost(String rest) {
        if (rest.startsWith("chapter/")) {
            int hash = rest.indexOf('#');
            String path = PercentCode.decode(rest.substring("chapter/".length(), hash < 0 ? rest.length() : hash));
            LinkTarget target = file(roots.home(), path, hash < 0 ? "" : PercentCode.decode(rest.substring(hash + 1)));
            return target instanceof LinkTarget.Picture ? refused("link.not_readable") : target;
        }
        if (rest.startsWith("demo/")) {
            int query = rest.indexOf('?');
            String id = rest.substring("demo/".length(), query < 0 ? rest.length() : query);
            if (DEMO_ID.matcher(id).matches()) {
                return new LinkTarget.Demo(id, query < 0 ? Map.of() : settings(rest.substring(query + 1)));
            }
        }
        return refused("link.scheme");
    }

    private static Map<String, String> settings(String query) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String pair : query.split("&", MOST_SETTINGS + 1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && settings.size() < MOST_SETTINGS) {
                settings.put(PercentCode.decode(pair.substring(0, equals)),
                        PercentCode.decode(pair.substring(equals + 1)));
            }
        }
        return settings;
    }

    private static LinkTarget outside(String scheme, String rest) {
        try {
            URI uri = new URI(scheme + ":" + PercentCode.encode(rest, "/?#[]@!$&'()*+,;=:%"));
            boolean complete = scheme.equals("mailto") ? rest.indexOf('@') > 0 : uri.getHost() != null;
            return complete ? new LinkTarget.Outside(uri) : refused("link.scheme");
        } catch (URISyntaxException e) {
            return refused("link.scheme");
        }
    }

    static boolean isPicture(Path file) {
        String name = file.toString();
        return PICTURES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /**
     * Browsers ignore control characters inside an address and blanks around it, so that they may not hide a scheme
     * from us either. The joiner that holds an emoji together is part of its name.
     */
    private static String withoutControls(String href) {
        StringBuilder clean = new StringBuilder(Math.min(href.length(), 4 * LONGEST));
        href.codePoints().limit(4L * LONGEST)
                .filter(c -> !Character.isISOControl(c) && (Character.getType(c) != Character.FORMAT || c == JOINER)
                        && Character.getType(c) != Character.SURROGATE)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static LinkTarget missing(String wanted, String anchor) {
        return new LinkTarget.Missing(anchor.isEmpty() ? wanted : wanted + "#" + anchor);
    }

    private static LinkTarget refused(String key) {
        return new LinkTarget.Refused(TEXT.get(key));
    }
}
