"""The benchmark of pictures, as bench/run --pictures starts it: photographs to 1,200 and 1,072 pixels of width and
charts to 800, by sheaf, by libjpeg-turbo alone and by the peers that are here; and how near the results come to the
best that can be had."""
import io
import os
import shutil
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
QUALITY = 80
JUDGED = 8  # photographs whose likeness is measured: the judge takes seconds for each

try:
    import numpy
    from PIL import Image
except ImportError:
    numpy = None


def listed(folder):
    return sorted(os.path.join(folder, name) for name in os.listdir(folder))


def in_parts(files, part=200):
    """Command lines have an end."""
    return [files[at:at + part] for at in range(0, len(files), part)]


def commands(program, width, kind, out, part):
    """name → (program that must be there, command)"""
    suffix = ".png" if kind == "charts" else f".jpg[Q={QUALITY}]"
    floor = {f"libjpeg-turbo alone, {eighths} eighths": (program, [program, "floor", str(eighths), str(QUALITY), out, *part])
             for eighths in ([6] if kind == "photographs" else [])}
    return {
        "sheaf": (program, [program, str(width), str(QUALITY), out, *part]),
        **floor,
        "vipsthumbnail": ("vipsthumbnail", ["vipsthumbnail", "--size", f"{width}x", "-o", os.path.join(out, "%s" + suffix), *part]),
        "ImageMagick": ("mogrify", ["mogrify", "-path", out, "-resize", f"{width}x", "-quality", str(QUALITY), *part]),
    }


def processor_time(command):
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, env={**os.environ, "MAGICK_THREAD_LIMIT": "1"})
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} failed: exit {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def timed(program, files, width, kind, rounds, work):
    """name → (milliseconds a picture, kilobytes a picture); the rounds in turn, so that a busy minute hits all"""
    times, sizes = {}, {}
    for _ in range(rounds):
        for name in commands(program, width, kind, work, []):
            out = os.path.join(work, "out")
            shutil.rmtree(out, ignore_errors=True)
            os.makedirs(out)
            spent = 0
            for part in in_parts(files):
                needed, command = commands(program, width, kind, out, part)[name]
                if shutil.which(needed) is None:
                    break
                spent += processor_time(command)
            else:
                times.setdefault(name, []).append(spent * 1e3 / len(files))
                sizes[name] = sum(map(os.path.getsize, listed(out))) / len(files) / 1e3
                print(f"{kind} to {width}: {name}: {times[name][-1]:.2f} ms a picture, {sizes[name]:.1f} kB", file=sys.stderr)
                continue
            print(f"{name}: {needed} is not here, left out", file=sys.stderr)
    return {name: (statistics.median(rows), sizes[name]) for name, rows in times.items()}


def linear(values):
    return numpy.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def coded(light):
    light = numpy.clip(light, 0, 1)
    return numpy.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)


def luma(rgb):
    return rgb @ numpy.array([0.299, 0.587, 0.114])


def ideal(file, size):
    """The photograph at this size, as nothing but arithmetic makes it: Lanczos in linear light, in floating point.
    A decoder's three quarters may have a row that is only partly picture: its scale is kept, the edge repeated."""
    source = numpy.asarray(Image.open(file).convert("RGB"), dtype=float) / 255
    scale = source.shape[1] / size[0]
    height = max(source.shape[0], round(size[1] * scale) if abs(size[1] * scale - source.shape[0]) >= 0.5 else 0)
    light = linear(numpy.pad(source, ((0, height - source.shape[0]), (0, 0), (0, 0)), "edge")).astype(numpy.float32)
    planes = [numpy.asarray(Image.fromarray(light[:, :, c]).resize(size, Image.LANCZOS), dtype=float) for c in range(3)]
    return luma(coded(numpy.stack(planes, axis=2))) * 255


def blurred(plane):
    """By a Gaussian of 11 × 11 samples and a deviation of 1.5; the edge, where it lacks samples, is left out."""
    weights = numpy.exp(-numpy.arange(-5, 6) ** 2 / 4.5)
    weights /= weights.sum()
    rows = sum(weight * plane[i:plane.shape[0] - 10 + i] for i, weight in enumerate(weights))
    return sum(weight * rows[:, i:rows.shape[1] - 10 + i] for i, weight in enumerate(weights))


def ssim(left, right):
    """Structural similarity (Wang and others, 2004) of two planes of 0 to 255."""
    mean_left, mean_right = blurred(left), blurred(right)
    spread_left = blurred(left * left) - mean_left ** 2
    spread_right = blurred(right * right) - mean_right ** 2
    common = blurred(left * right) - mean_left * mean_right
    small, smaller = (0.03 * 255) ** 2, (0.01 * 255) ** 2
    return float(numpy.mean((2 * mean_left * mean_right + smaller) * (2 * common + small)
                            / ((mean_left ** 2 + mean_right ** 2 + smaller) * (spread_left + spread_right + small))))


def likeness(file, bytes_):
    shown = numpy.asarray(Image.open(io.BytesIO(bytes_)).convert("RGB"), dtype=float)
    return ssim(luma(shown), ideal(file, (shown.shape[1], shown.shape[0])))


def vips_at(file, width, quality, work):
    out = os.path.join(work, "vips.jpg")
    subprocess.run(["vipsthumbnail", "--size", f"{width}x", "-o", f"{out}[Q={quality},strip]", file], check=True)
    with open(out, "rb") as made:
        return made.read()


def vips_of_size(file, width, size, work):
    """SSIM of vips at exactly this many bytes: between its two qualities next to them, in proportion."""
    low, high = 40, 98
    while high - low > 1:
        middle = (low + high) // 2
        if len(vips_at(file, width, middle, work)) <= size:
            low = middle
        else:
            high = middle
    ends = [vips_at(file, width, quality, work) for quality in (low, high)]
    below, above = (likeness(file, end) for end in ends)
    share = (size - len(ends[0])) / max(1, len(ends[1]) - len(ends[0]))
    return below + (above - below) * share


def judged(program, files, width, work):
    """Mean SSIM of sheaf and of vips at the same bytes, and in how many photographs sheaf's is not lower."""
    if numpy is None or shutil.which("vipsthumbnail") is None:
        print("likeness: it takes python3-numpy, python3-pil and libvips-tools, left out", file=sys.stderr)
        return None
    rows = []
    for file in files[:JUDGED]:
        out = os.path.join(work, "judged")
        shutil.rmtree(out, ignore_errors=True)
        os.makedirs(out)
        subprocess.run([program, str(width), str(QUALITY), out, file], check=True, stdout=subprocess.DEVNULL)
        with open(listed(out)[0], "rb") as made:
            bytes_ = made.read()
        rows.append((likeness(file, bytes_), vips_of_size(file, width, len(bytes_), work)))
        print(f"likeness at {width}: sheaf {rows[-1][0]:.5f}, vips {rows[-1][1]:.5f}", file=sys.stderr)
    return (*(statistics.mean(column) for column in zip(*rows)), sum(ours >= theirs for ours, theirs in rows), len(rows))


def table(title, timings):
    lines = [f"| {title} | CPU ms a picture | kB a picture |", "|---|---|---|"]
    return lines + [f"| {name} | {time:.1f} | {size:.1f} |" for name, (time, size) in timings.items()] + [""]


def section(program, count, rounds, work, machine, today):
    """The lines of the file of results."""
    charts = max(1, count // 10)
    subprocess.run(["/usr/bin/python3", os.path.join(HERE, "make_pictures.py"), work, str(count), str(charts)], check=True)
    photographs = listed(os.path.join(work, "photographs"))
    lines = ["## Pictures", "",
             f"`bench/run --pictures {count}`: {count} photographs of 1,600 × 1,067 pixels, quality {QUALITY}, and {charts} charts of 1,200 × 800 with "
             f"opacity; processor time of the whole process, median of {rounds} rounds in turn.", f"Machine: {machine}. {today}.", ""]
    for width in (1200, 1072):
        lines += table(f"photographs to {width} px", timed(program, photographs, width, "photographs", rounds, work))
    lines += table("charts to 800 px", timed(program, listed(os.path.join(work, "charts")), 800, "charts", rounds, work))
    told = {width: judged(program, photographs, width, work) for width in (1200, 1072)}
    if all(told.values()):
        lines += ["Likeness: SSIM (Gaussian of 11 samples, luma) to the photograph reduced by Lanczos in linear light and floating point; "
                  "vips at the same bytes, between its two nearest qualities.", ""]
        lines += ["| | sheaf | vips at the same bytes | sheaf not lower in |", "|---|---|---|---|"]
        lines += [f"| to {width} px | {ours:.4f} | {theirs:.4f} | {better} of {all_} |" for width, (ours, theirs, better, all_) in told.items()]
    return lines


def books(sheaf, rounds, work, measure):
    """The lines about one book of the photographs: copied, made smaller on one core and on all, and from the cache."""
    folder, cache, out = (os.path.join(work, name) for name in ("book", "cache", "book.epub"))
    os.makedirs(folder)
    names = [os.path.basename(file) for file in listed(os.path.join(work, "photographs"))]
    for name in names:
        os.link(os.path.join(work, "photographs", name), os.path.join(folder, name))
    with open(os.path.join(folder, "page.html"), "w", encoding="utf-8") as page:
        figures = (f'<figure><img src="{name}"><figcaption>Photograph {at}</figcaption></figure>' for at, name in enumerate(names))
        page.write("<!DOCTYPE html><html lang=en><title>Photographs</title><article><h1>Photographs</h1><p>All of them.</p>" + "".join(figures) + "</article>")
    os.environ["XDG_CACHE_HOME"] = cache
    build = [sheaf, "build", folder, "-o", out, "-q", "--force", "--no-cover"]
    kinds = {"copied": ["--no-cache"], "made smaller, one core": ["--for", "kobo", "--no-cache", "-j", "1"],
             "made smaller, all cores": ["--for", "kobo"], "the same, from the cache": ["--for", "kobo"]}
    runs = {}
    for _ in range(rounds):
        shutil.rmtree(cache, ignore_errors=True)
        for kind, flags in kinds.items():
            runs.setdefault(kind, []).append(measure(build + flags))
            print(f"book, {kind}: {runs[kind][-1]}", file=sys.stderr)
            if runs[kind][-1][3] not in (0, 4):
                sys.exit("sheaf failed")
    lines = ["", f"One article with {len(names)} of the photographs, as a book without a cover; least of {rounds} rounds. Copied: for any reader; made smaller: for Kobo.", "",
             "| | CPU seconds | wall seconds |", "|---|---|---|"]
    # No memory: the kernel counts what this program, which holds pictures as well, had before it became sheaf.
    for kind, rows in runs.items():
        wall, cpu = (min(column) for column in list(zip(*rows))[:2])
        lines.append(f"| {kind} | {cpu:.3f} | {wall:.2f} |")
    return lines
