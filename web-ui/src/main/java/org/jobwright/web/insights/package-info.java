/** Role guides for readers and for the administrators who write them, and what is known about their market. */
package org.jobwright.web.insights;
