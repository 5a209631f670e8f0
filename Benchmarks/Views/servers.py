"""The two servers of the view `http`: C-Movie's own, and nginx with a file. Both listen on the loopback only."""

import os
import shutil
import socket
import struct
import subprocess
import time

import workplace

TICK = os.sysconf("SC_CLK_TCK")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A server that was started here, and is ended here by its process's number."""

    def __init__(self, name, command, port):
        self.name = name
        self.port = port
        self.log = open(workplace.ROOM / f"{name}.log", "w")
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log)
        self.wait()

    def wait(self):
        for _ in range(600):
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.1)
        self.stop()
        raise RuntimeError(f"{self.name} does not listen: see {self.log.name}")

    def processes(self):
        """Its process and those it started, such as nginx's workers."""
        own = self.process.pid
        with open(f"/proc/{own}/task/{own}/children") as children:
            return [own, *map(int, children.read().split())]

    def cpu(self):
        """Seconds of processor its processes have taken."""
        total = 0
        for number in self.processes():
            with open(f"/proc/{number}/stat") as line:
                fields = line.read().rsplit(")", 1)[1].split()
            total += int(fields[11]) + int(fields[12])
        return total / TICK

    def memory(self):
        """MiB of memory of its own: resident, without the pages of the index, which the system lends."""
        total = 0
        for number in self.processes():
            with open(f"/proc/{number}/status") as lines:
                total += sum(int(line.split()[1]) for line in lines if line.startswith("RssAnon"))
        return total / 1024

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.log.close()


def cmovie(directory):
    port = free_port()
    return Server("cmovie", [workplace.server(), "serve", "--data", str(directory), "--port", str(port)], port)


def nginx(size):
    """nginx with as many workers as the machine has cores, and a file of so many bytes at /file."""
    room = workplace.ROOM / "nginx"
    room.mkdir(parents=True, exist_ok=True)
    room.chmod(0o755)
    (room / "file").write_bytes(b"x" * size)
    port = free_port()
    configuration = room / "nginx.conf"
    configuration.write_text(f"""
        daemon off; worker_processes auto; pid {room}/pid; error_log {room}/error.log;
        user {"root" if os.geteuid() == 0 else "nobody"};
        events {{ worker_connections 1024; }}
        http {{
            access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; open_file_cache max=16;
            client_body_temp_path {room}/body; proxy_temp_path {room}/proxy; fastcgi_temp_path {room}/fastcgi;
            uwsgi_temp_path {room}/uwsgi; scgi_temp_path {room}/scgi; default_type application/json;
            server {{ listen 127.0.0.1:{port} backlog=1024; root {room}; }}
        }}""")
    return Server("nginx", [shutil.which("nginx"), "-p", str(room), "-c", str(configuration)], port)


def data_directory(corpus):
    """A data directory that serves the corpus's index.

    Its catalog is empty, since searches are answered from the index alone: it is the one `cmovie ingest` makes before
    anything is matched.
    """
    directory = corpus.directory / f"served_{corpus.movies}"
    shutil.rmtree(directory, ignore_errors=True)
    source = ["kodi", "--config", str(workplace.PROJECT / "corpus" / "cmovie.yaml"), "--data", str(directory)]
    subprocess.run([workplace.server(), "ingest", *source], check=True, stdout=subprocess.DEVNULL)
    generation = directory / "index" / "gen-000001.cmx"
    os.link(corpus.index("cmovie"), generation)
    # As the index format says: the name, and the checksum that stands at offset 40 of the file.
    with open(generation, "rb") as file:
        (checksum,) = struct.unpack("<Q", file.read(48)[40:])
    (directory / "index" / "CURRENT").write_text(f"{generation.name} {checksum:016x}\n")
    return directory
