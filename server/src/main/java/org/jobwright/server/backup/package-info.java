/** Backup and restore. */
package org.jobwright.server.backup;
