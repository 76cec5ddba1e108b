/**
 * Controls, icons, fonts and colours that the views share.
 */
@NullMarked
package org.huoye.ui;

import org.jspecify.annotations.NullMarked;
