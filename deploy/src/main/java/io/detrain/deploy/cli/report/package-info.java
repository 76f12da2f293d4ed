/** An athlete's report: as JSON for scripts, and drawn for a terminal. Pure but for {@link TerminalSize}. */
@NullMarked
package io.detrain.deploy.cli.report;

import org.jspecify.annotations.NullMarked;
