/** The look of pages: style sheets, scripts and the font under immutable addresses, and employers' emblems. */
package org.jobwright.web.shared.look;
