/** Pages about the talent pool: whom an employer finds there, and who keeps a candidate's data. */
package org.jobwright.web.talent;
