/** Who is told what, when, and how it is taken back: pure, so every decision is a function of its arguments. */
@NullMarked
package io.detrain.notifier.notice;

import org.jspecify.annotations.NullMarked;
