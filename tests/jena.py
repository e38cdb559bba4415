"""How to start Debian's Jena, for the tests that ask it to read or query our files."""

import shutil
import zipfile
from pathlib import Path

JAVA = Path("/usr/share/java")
INSTALL = "apt-get install default-jre-headless libapache-jena-java libguava-java"
NEEDED = [
    "commons-cli",
    "commons-codec",
    "commons-compress",
    "commons-csv",
    "commons-io",
    "commons-lang3",
    "dexx.collection",
    "gson",
    "guava",
    "failureaccess",
    "httpclient",
    "httpclient-cache",
    "httpclient-osgi",
    "httpcore",
    "jackson-annotations",
    "jackson-core",
    "jackson-databind",
    "slf4j-api",
    "slf4j-nop",
    "jcl-over-slf4j",
    "protobuf",
    "thrift",
    "titanium-json-ld",
]


def missing() -> bool:
    """Whether a part of it is not installed."""
    return not shutil.which("java") or not (JAVA / "jena-core.jar").is_file() or not (JAVA / "guava.jar").is_file()


def command(folder: Path) -> list[str]:
    """The words before a Jena class: Debian moved the Xerces classes but not their messages, which are put first on the class path."""
    inside, messages = "org/apache/jena/ext/", folder / "messages.jar"
    with zipfile.ZipFile(JAVA / "jena-core.jar") as core, zipfile.ZipFile(messages, "w") as jar:
        for name in core.namelist():
            if name.startswith(f"{inside}xerces/") and not name.endswith("/"):
                jar.writestr(name.removeprefix(inside), core.read(name))
    jars = [messages, *sorted(JAVA.glob("jena-*.jar")), *(JAVA / f"{x}.jar" for x in NEEDED)]
    return ["java", "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", ":".join(map(str, jars))]
