/** Rules over judged days: each finds episodes, none remembers anything (science.md 3.5). */
@NullMarked
package io.detrain.streams.rule;

import org.jspecify.annotations.NullMarked;
