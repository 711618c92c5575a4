/** The page that ends a posting with an answer for everyone in it. */
package org.jobwright.web.applications.closing;
