/** An advert as staff and employers compare it: field by field, in words. */
package org.jobwright.web.shell.advert;
