/**
 * 聊天对话: the course assistant answers from the open book and says where it read it. The core knows no JavaFX; no other demo
 * is known here.
 */
@NullMarked
package org.huoye.demos.chat;

import org.jspecify.annotations.NullMarked;
