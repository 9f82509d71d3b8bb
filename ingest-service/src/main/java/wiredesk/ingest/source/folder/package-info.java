/**
 * Which documents were dropped into a folder, by FTP, SFTP or a program? Each file is taken once, whoever else looks into the folder, and
 * moved aside when the log has it, or when it was refused, with the reason beside it.
 */
@NullMarked
package wiredesk.ingest.source.folder;

import org.jspecify.annotations.NullMarked;
