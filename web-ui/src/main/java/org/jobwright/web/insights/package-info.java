/** Role guides as everybody reads and administrators write them, and what is known about their market. */
package org.jobwright.web.insights;
