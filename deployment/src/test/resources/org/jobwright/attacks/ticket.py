"""Fresh fields for a form that tells people from programs: for sqlmap --eval, which changes a form thousands of times."""
import base64
import hashlib
import hmac
import os
import time
import uuid

BITS = 15


def fresh(form):
    opened = "%d.%s" % (int(time.time() * 1000) - 5000, uuid.uuid4())
    secret = os.environ["FORM_SECRET"].encode("ascii")
    mac = hmac.new(secret, ("%s.%s" % (form, opened)).encode("ascii"), hashlib.sha256).digest()
    signature = base64.urlsafe_b64encode(mac).rstrip(b"=").decode("ascii")
    return "%s.%s" % (opened, signature), proof(signature)


def proof(signature):
    number = 0
    while True:
        work = hashlib.sha256(("%s:%d" % (signature, number)).encode("ascii")).digest()
        if int.from_bytes(work[:4], "big") >> (32 - BITS) == 0:
            return str(number)
        number += 1
