/** The import command: files in, an athlete's report out. */
@NullMarked
package io.detrain.deploy.cli.importing;

import org.jspecify.annotations.NullMarked;
