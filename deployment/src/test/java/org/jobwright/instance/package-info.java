/** Tests of the product as people run it: started by its launcher, used over HTTP and in a real browser. */
package org.jobwright.instance;
