/** The page on which a referee answers. */
package org.jobwright.web.papers;
