package org.huoye.book;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Makes books of the shapes that real ones have. Each method fills a folder that must be empty and returns it. */
public final class BookFixtures {

    private BookFixtures() {
    }

    /** A GitBook: settings in book.json, nested folders, pictures in folders above the chapters. */
    public static Path gitBook(Path folder) throws IOException {
        write(folder, "book.json", """
                {"title": "深度学习讲义", "root": "./text", "plugins": ["-lunr"]}
                """);
        write(folder, "text/SUMMARY.md", """
                # Summary

                * [介绍](README.md)
                * [第一部分](part1/README.md)
                    * [1.1 线性模型](part1/linear/README.md)
                        * [1.1.1 最小二乘](part1/linear/deep/least-squares.md)
                        * [1.1.2 正则化](part1/linear/deep/ridge.md#岭)
                    * [1.2 附：符号](part1/symbols.markdown)
                * [第二部分]()
                    * [还没有写](part2/later.md)
                """);
        write(folder, "text/README.md",
                "# 介绍\n\n![封面](images/cover.png)\n\n从[最小二乘](part1/linear/deep/least-squares.html)读起。\n");
        write(folder, "text/part1/README.md", "# 第一部分\n\n[线性](linear/)\n");
        write(folder, "text/part1/linear/README.md", "线性模型\n========\n\n![线](../../images/line.png)\n");
        write(folder, "text/part1/linear/deep/least-squares.md",
                "# 最小二乘\n\n![图](../../../images/line.png \"题\")\n\n见[岭](ridge.md#岭)，回[介绍](/README.md)。\n");
        write(folder, "text/part1/linear/deep/ridge.md",
                "# 正则化\n\n## 岭\n\n<img src='../../../images/line.png' alt='线'>\n");
        write(folder, "text/part1/symbols.markdown", "# 符号\n");
        picture(folder, "text/images/cover.png");
        picture(folder, "text/images/line.png");
        return folder;
    }

    /** An mdBook: settings in book.toml, chapters before and after the list, parts, a separator, a draft. */
    public static Path mdBook(Path folder) throws IOException {
        write(folder, "book.toml", "[book]\nauthors = [\"某某\"]\ntitle = '会动的书'\nsrc = \"src\"\n\n[output.html]\n");
        write(folder, "README.md", "# 仓库\n");
        write(folder, "src/SUMMARY.md", """
                # Summary

                [前言](preface.md)
                [怎样读](how.md)

                ---

                # 第一篇 基础

                - [起步](start/index.md)
                  - [安装](start/install.md)
                  - [`main` 与 *模块*](start/main.md)
                - [草稿]()

                # 第二篇 深入

                1. [内存](memory.md)

                ---

                [后记](end.md)
                """);
        for (String name : new String[]{"preface", "how", "start/install", "memory", "end"}) {
            write(folder, "src/" + name + ".md", "# " + name + "\n\n正文。\n");
        }
        write(folder, "src/start/index.md", "# 起步\n\n先[安装](install.md)，再看[主函数](./main.md#主函数)。\n");
        write(folder, "src/start/main.md", "# 主函数\n\n[内存](../memory.html)\n");
        return folder;
    }

    /** A folder without a table of contents: numbered files, Chinese names with blanks, other line ends and encodings. */
    public static Path numbered(Path folder) throws IOException {
        write(folder, "README.md",
                "\uFEFF# 课程\r\n\r\n从[第 1 章](%E7%AC%AC%201%20%E7%AB%A0%20%E7%BB%AA%E8%AE%BA.md)读起。\r\n");
        write(folder, "第 1 章 绪论.md",
                "# 绪论\r\n\r\n![图 1](图%20片/一%20号.png)\r\n\r\n下一章是[线性](<第 2 章 线性.md#二、解>)。\r\n");
        write(folder, "第 2 章 线性.md", "---\ntitle: '线性 模型'\ntags:\n  - 数学\n---\n\n## 二、解\n\n![](<图 片/一 号.png>)\n");
        write(folder, "第 10 章 结语.md", "# 结语\n");
        Files.write(folder.resolve("第 3 章 国标.md"), "# 国标编码\n\n旧系统写的字。\n".getBytes(Charset.forName("GB18030")));
        Files.write(folder.resolve("第 4 章 十六位.md"),
                "\uFEFF# 十六位编码\n\n另存为 Unicode。\n".getBytes(StandardCharsets.UTF_16LE));
        write(folder, "附录/2 表.md", "# 表\n");
        write(folder, "附录/1 记号.md", "# 记号\n\n![](../图%20片/一%20号.png)\n");
        picture(folder, "图 片/一 号.png");
        return folder;
    }

    /** Chapters whose figures are HTML, with their pictures beside the book's folder. */
    public static Path htmlFigures(Path folder) throws IOException {
        write(folder, "book/SUMMARY.md", "# 图册\n\n- [一](a.md)\n- [二](b/c.md)\n");
        write(folder, "book/a.md", """
                # 一

                <figure>
                  <img src="../images/a.png" alt="一只猫" width="300">
                  <figcaption>图 1：猫</figcaption>
                </figure>

                <p align="center"><img src="../images/b.png" width="60%"/></p>
                """);
        write(folder, "book/b/c.md", """
                # 二

                <div align=center>
                <img src="../../images/a.png">
                </div>
                <center>图 2</center>

                <table><tr><td><img src="../../images/b.png"></td><td>说明</td></tr></table>
                """);
        picture(folder, "images/a.png");
        picture(folder, "images/b.png");
        return folder.resolve("book");
    }

    /**
     * Many chapters in folders of fifty.
     *
     * @param files how many
     * @param contents whether there is a table of contents
     */
    public static Path many(Path folder, int files, boolean contents) throws IOException {
        StringBuilder summary = new StringBuilder("# 大书\n\n");
        String text = "深度学习用许多层来表示数据。".repeat(40) + "\n\n";
        for (int i = 1; i <= files; i++) {
            String part = "part-" + (i - 1) / 50;
            String name = String.format(Locale.ROOT, "%s/chapter-%d.md", part, i);
            write(folder, name, "# 第 " + i + " 章\n\n" + text.repeat(3));
            summary.append((i - 1) % 50 == 0 ? "- " : "  - ").append("[第 ").append(i).append(" 章](").append(name)
                    .append(")\n");
        }
        if (contents) {
            write(folder, "SUMMARY.md", summary.toString());
        }
        return folder;
    }

    /** One chapter with so many characters, of sections with paragraphs, lists and code. */
    public static Path longChapter(Path folder, int characters) throws IOException {
        StringBuilder text = new StringBuilder("# 长章\n\n");
        for (int i = 1; text.length() < characters; i++) {
            text.append("## 第 ").append(i).append(" 节\n\n").append("卷积核在图像上滑动，每到一处就把对应的数相乘再相加。".repeat(12))
                    .append("\n\n- 一\n- 二\n\n```python\nx = x + ").append(i).append("\n```\n\n");
        }
        write(folder, "long.md", text.substring(0, characters));
        return folder.resolve("long.md");
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void picture(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    }
}
