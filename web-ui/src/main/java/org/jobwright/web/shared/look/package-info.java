/** What pages are dressed in: style sheets, scripts and the face by addresses that never change, and employers' marks. */
package org.jobwright.web.shared.look;
