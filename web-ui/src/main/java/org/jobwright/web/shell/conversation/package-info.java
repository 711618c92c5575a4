/** What employer and candidate write to each other, as several pages show it. */
package org.jobwright.web.shell.conversation;
